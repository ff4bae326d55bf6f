# Stops the PostgreSQL of the tests when no JVM has used it for a minute, and throws its data away.
# $1 its home, $2 the process number of its postmaster. A JVM that uses it has a file clients/PID.
home=$1
postmaster=$2

in_use() {
    for file in "$home"/clients/*; do
        [ -e "$file" ] || continue
        if kill -0 "${file##*/}" 2>/dev/null; then return 0; fi
        rm -f "$file"
    done
    return 1
}

idle=0
while kill -0 "$postmaster" 2>/dev/null; do
    sleep 3
    if in_use; then idle=0; else idle=$((idle + 3)); fi
    if [ "$idle" -ge 60 ]; then
        # a JVM registers first and looks at this mark next, so one of the two sees the other
        : > "$home/stopping"
        if in_use; then
            rm -f "$home/stopping"
            idle=0
        else
            kill -INT "$postmaster"
            while kill -0 "$postmaster" 2>/dev/null; do sleep 0.1; done
            rm -rf "$home/data"
        fi
    fi
done
rm -f "$home/stopping"
