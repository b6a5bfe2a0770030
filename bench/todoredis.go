package bench

import (
	"context"
	"os/exec"
	"strconv"
	"syscall"

	"github.com/redis/go-redis/v9"
)

// redisServer is a Redis of its own with the to-do application as one Lua script; its log is synced
// before it answers.
type redisServer struct {
	bin    string
	addr   string
	server *child
}

// redisCommand is a command: KEYS are the list, its items and its events, ARGV are the kind, the
// item, the title and the payload. An item is "0" or "1", for done, and the title.
var redisCommand = redis.NewScript(`
local version = redis.call('HINCRBY', KEYS[1], 'version', 1)
if ARGV[1] == '0' then
	redis.call('HSET', KEYS[2], ARGV[2], '0' .. ARGV[3])
else
	local item = redis.call('HGET', KEYS[2], ARGV[2])
	if item and ARGV[1] == '1' then
		local done = item:byte(1) == 48 and '1' or '0'
		redis.call('HSET', KEYS[2], ARGV[2], done .. item:sub(2))
	elseif item then
		redis.call('HSET', KEYS[2], ARGV[2], item:sub(1, 1) .. ARGV[3])
	end
end
redis.call('XADD', KEYS[3], '*', 'version', version, 'kind', ARGV[1], 'item', ARGV[2], 'payload', ARGV[4])
return version`)

// findRedis finds redis-server in the PATH; nil when it is not there.
func findRedis() *redisServer {
	if bin, err := exec.LookPath("redis-server"); err == nil {
		return &redisServer{bin: bin}
	}
	return nil
}

func (r *redisServer) start(ctx context.Context, dir string) error {
	port, err := freePort()
	if err != nil {
		return err
	}
	r.addr = "127.0.0.1:" + strconv.Itoa(port)
	cmd := exec.Command(r.bin, "--port", strconv.Itoa(port), "--bind", "127.0.0.1", "--dir", dir,
		"--appendonly", "yes", "--appendfsync", "always", "--save", "", "--daemonize", "no",
		"--loglevel", "warning", "--auto-aof-rewrite-percentage", "0")
	if cmd.SysProcAttr, err = childAttr(dir, "", syscall.SIGTERM); err != nil {
		return err
	}
	if r.server, err = startChild(cmd); err != nil {
		return err
	}
	return r.server.ready(ctx, func() error {
		c := r.client()
		defer c.Close()
		return redisCommand.Load(ctx, c).Err()
	})
}

func (r *redisServer) client() *redis.Client {
	return redis.NewClient(&redis.Options{Addr: r.addr, PoolSize: 1})
}

func (r *redisServer) connect(context.Context) (todoConn, error) {
	return &redisConn{c: r.client()}, nil
}

func (r *redisServer) stop() error { return r.server.stop(syscall.SIGTERM) }

// redisConn has one command in flight: wait sends it.
type redisConn struct {
	c    *redis.Client
	next command
}

func (c *redisConn) send(_ context.Context, x command) error {
	c.next = x
	return nil
}

func (c *redisConn) wait(ctx context.Context) error {
	x := c.next
	list := strconv.FormatInt(x.list, 10)
	return redisCommand.EvalSha(ctx, c.c, []string{"list:" + list, "items:" + list, "events:" + list},
		x.kind, x.item, x.title, x.payload).Err()
}

func (c *redisConn) close() { c.c.Close() }
