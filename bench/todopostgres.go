package bench

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"

	"github.com/jackc/pgx/v5/pgconn"
)

// postgres is a PostgreSQL server of its own with the to-do application as one stored function, which
// is one transaction; a commit waits for its fsync.
type postgres struct {
	bin    string // where its programs are
	port   int
	server *child
}

// todoTables are the tables and the function of the to-do application.
const todoTables = `
create table lists (id bigint primary key, version bigint not null) with (fillfactor = 50);
create table items (
	list bigint, id bigint, title text not null, done boolean not null, primary key (list, id)
) with (fillfactor = 80);
create table events (
	list bigint, version bigint, kind smallint not null, item bigint not null, payload bytea not null,
	primary key (list, version)
);
insert into lists select n, 0 from generate_series(0, 999) n;
create function command(_kind smallint, _list bigint, _item bigint, _title text, _payload bytea)
returns bigint language plpgsql as $$
declare
	_version bigint;
begin
	update lists set version = version + 1 where id = _list returning version into _version;
	case _kind
	when 0 then insert into items values (_list, _item, _title, false);
	when 1 then update items set done = not done where list = _list and id = _item;
	else update items set title = _title where list = _list and id = _item;
	end case;
	insert into events values (_list, _version, _kind, _item, _payload);
	return _version;
end $$;`

// findPostgres finds the programs, in the PATH or where Debian has them; nil when there are none.
func findPostgres() *postgres {
	for _, bin := range []string{"postgres", "/usr/lib/postgresql/*/bin/postgres"} {
		if path, err := exec.LookPath(bin); err == nil {
			if path, err = filepath.EvalSymlinks(path); err == nil {
				return &postgres{bin: filepath.Dir(path)}
			}
		}
		if found, _ := filepath.Glob(bin); len(found) > 0 {
			return &postgres{bin: filepath.Dir(found[len(found)-1])}
		}
	}
	return nil
}

func (p *postgres) start(ctx context.Context, dir string) error {
	attr, err := childAttr(dir, "postgres", syscall.SIGINT)
	if err != nil {
		return err
	}
	data := filepath.Join(dir, "data")
	var out bytes.Buffer
	initdb := exec.Command(filepath.Join(p.bin, "initdb"), "-D", data, "-A", "trust", "-U", "postgres", "--no-sync",
		"--locale=C", "-E", "UTF8")
	initdb.SysProcAttr, initdb.Dir, initdb.Stdout, initdb.Stderr = attr, dir, &out, &out
	made, err := startChild(initdb)
	if err != nil {
		return err
	}
	if <-made.done; made.err != nil {
		return fmt.Errorf("initdb: %w: %s", made.err, &out)
	}
	if p.port, err = freePort(); err != nil {
		return err
	}
	cmd := exec.Command(filepath.Join(p.bin, "postgres"), "-D", data, "-p", strconv.Itoa(p.port), "-k", dir)
	for _, set := range []string{
		"listen_addresses=127.0.0.1", "fsync=on", "synchronous_commit=on", "max_connections=600",
		"shared_buffers=512MB", "max_wal_size=8GB", "checkpoint_timeout=30min", "log_min_messages=fatal",
	} {
		cmd.Args = append(cmd.Args, "-c", set)
	}
	cmd.SysProcAttr, cmd.Dir = attr, dir
	if p.server, err = startChild(cmd); err != nil {
		return err
	}
	return p.server.ready(ctx, func() error {
		c, err := p.open(ctx)
		if err != nil {
			return err
		}
		defer c.Close(ctx)
		_, err = c.Exec(ctx, todoTables).ReadAll()
		return err
	})
}

func (p *postgres) stop() error { return p.server.stop(syscall.SIGINT) }

func (p *postgres) open(ctx context.Context) (*pgconn.PgConn, error) {
	return pgconn.Connect(ctx, fmt.Sprintf("postgres://postgres@127.0.0.1:%d/postgres?sslmode=disable", p.port))
}

// connect opens a connection with the function prepared. Every command has a Sync of its own in the
// pipeline, so it is a transaction of its own, and they may follow each other without an answer.
func (p *postgres) connect(ctx context.Context) (todoConn, error) {
	c, err := p.open(ctx)
	if err != nil {
		return nil, err
	}
	call, err := c.Prepare(ctx, "command", "select command($1, $2, $3, $4, $5)", nil)
	if err != nil {
		return nil, errors.Join(err, c.Close(ctx))
	}
	return &postgresConn{c: c, call: call, pipe: c.StartPipeline(context.Background())}, nil
}

type postgresConn struct {
	c    *pgconn.PgConn
	call *pgconn.StatementDescription
	pipe *pgconn.Pipeline
}

var binaryFormat = []int16{1}

func (c *postgresConn) send(_ context.Context, x command) error {
	long := func(n int64) []byte { return binary.BigEndian.AppendUint64(nil, uint64(n)) }
	c.pipe.SendQueryStatement(c.call, [][]byte{
		binary.BigEndian.AppendUint16(nil, uint16(x.kind)), long(x.list), long(x.item), []byte(x.title), x.payload,
	}, binaryFormat, binaryFormat)
	return c.pipe.Sync()
}

func (c *postgresConn) wait(context.Context) error {
	for {
		got, err := c.pipe.GetResults()
		if err != nil {
			return err
		}
		switch got := got.(type) {
		case *pgconn.ResultReader:
			if res := got.Read(); res.Err != nil || len(res.Rows) != 1 {
				return fmt.Errorf("a command gave %d rows: %w", len(res.Rows), res.Err)
			}
		case *pgconn.PipelineSync:
			return nil
		}
	}
}

func (c *postgresConn) close() {
	c.pipe.Close()
	c.c.Close(context.Background())
}
