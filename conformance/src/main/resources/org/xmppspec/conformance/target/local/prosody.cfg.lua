-- A Prosody for one run of xmppspec: written when it starts, deleted when it ends.
run_as_root = true
pidfile = "@directory@/prosody.pid"
data_path = "@directory@/data"
certificates = "@directory@"
admin_socket = "@directory@/admin.socket"
log = { { to = "file", filename = "@directory@/server.log", levels = { min = "info" } } }

interfaces = { "127.0.0.1" }
local_interfaces = { "127.0.0.1" }
c2s_ports = { @c2s.port@ }
c2s_direct_tls_ports = { @directTls.port@ }
http_ports = { @webSocket.port@ }
http_interfaces = { "127.0.0.1" }
https_ports = { }
http_default_host = "@domain@"
consider_websocket_secure = true
component_ports = { @component.port@ }
component_interfaces = { "127.0.0.1" }

modules_enabled = {
    "roster", "saslauth", "tls", "disco", "register", "ping", "version", "time", "vcard_legacy", "private",
    "blocklist", "websocket", "posix"
}
modules_disabled = { "s2s" }

-- Plain passwords, because hashed ones leave a single SCRAM mechanism to offer.
authentication = "internal_plain"
c2s_require_encryption = true
ssl = { certificate = "@directory@/certificate.pem", key = "@directory@/key.pem" }

-- No limits: a suite registers more accounts and opens more streams than any person.
allow_registration = true
min_seconds_between_registrations = 0
c2s_timeout = 300

VirtualHost "@domain@"

Component "@component.domain@"
    component_secret = "@component.secret@"
