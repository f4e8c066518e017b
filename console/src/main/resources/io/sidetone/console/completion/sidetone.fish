# Completion of sidetone in fish 3 and newer. Once:
#   sidetone completion fish > ~/.config/fish/completions/sidetone.fish

# Whether the words before the cursor lead to this command.
function __sidetone_at
    set -l where ''
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip -eq 1
            set skip 0
        else if string match -q -- '-*' $word
            if contains -- $word $__sidetone_takers
                set skip 1
            end
        else if contains -- "$where/$word" $__sidetone_paths
            set where "$where/$word"
        end
    end
    test "$where" = "$argv[1]"
end

# What there is now; fish escapes what it inserts.
function __sidetone_live
    set -l passed
    set -l taker ''
    for word in (commandline -opc)
        if test -n "$taker"
            set -a passed $taker $word
            set taker ''
        else if contains -- $word --pbx --config --ami --password-file
            set taker $word
        end
    end
    sidetone complete $argv[1] (commandline -ct | string trim -c '\'"') $passed 2>/dev/null </dev/null
end

complete -c sidetone -e
complete -c sidetone -f
@data@
