-- wrk ... -- BODY_FILE "Name: value"...: sends the file's bytes, prints its figures as one line of JSON.
function init(args)
  local file = assert(io.open(args[1], "rb"))
  local headers = {}
  for i = 2, #args do
    local name, value = args[i]:match("^(.-): (.*)$")
    headers[name] = value
  end
  request_bytes = wrk.format("POST", nil, headers, file:read("*a"))
  file:close()
end

function request()
  return request_bytes
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests": %d, "seconds": %f, "p50_ms": %f, "p99_ms": %f, "refused": %d, "broken": %d}\n',
    summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
