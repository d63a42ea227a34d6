-- For wrk: sends the request in a file again and again, and prints what was counted.
local text

function init(args)
  local file = assert(io.open(args[1], "rb"))
  text = file:read("*a")
  file:close()
end

function request()
  return text
end

function done(summary)
  local errors = summary.errors
  io.write(string.format("counted %d requests in %d microseconds, %d socket errors\n",
    summary.requests, summary.duration, errors.connect + errors.read + errors.write + errors.timeout))
end
