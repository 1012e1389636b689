# Runs a server for as long as the program that started it holds this script's standard input open.
#
#   sh leash.sh DIRECTORY COMMAND [ARGUMENT...]
#
# "stop" on standard input ends the server and leaves DIRECTORY to the program. When standard input ends without it,
# the program has died: the server ends too, and its directory is deleted.
directory=$1
shift
trap '' INT HUP TERM
exec 3<&0

new_session=$(command -v setsid)
$new_session "$@" </dev/null 3<&- &
server=$!

{
    read -r farewell <&3
    kill -s KILL -- "-$server" || kill -s KILL "$server"
    [ "$farewell" = stop ] || rm -rf "$directory"
} 2>/dev/null &
watcher=$!

wait "$server" 2>/dev/null
status=$?
if kill -s 0 "$watcher" 2>/dev/null && [ "$status" -ne 137 ]; then
    kill -s KILL "$watcher"
fi
wait "$watcher" 2>/dev/null
exit "$status"
