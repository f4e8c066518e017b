# Completion of sidetone in bash 4 and newer. In ~/.bashrc:
#   source <(sidetone completion bash)

_sidetone_data() {
  commands='' options='' values='' arguments=''
  case $1 in
@data@  esac
}

# Sets kind to that of an option's value; fails for one without a value.
_sidetone_takes() {
  local pair
  for pair in $values; do
    if [[ $pair == "$1="* ]]; then
      kind=${pair#*=}
      return 0
    fi
  done
  return 1
}

_sidetone_candidates() {
  case $kind in
  '') ;;
  file)
    compopt -o filenames 2>/dev/null
    mapfile -t candidates < <(compgen -f -- "$bare")
    ;;
  *'|'*) IFS='|' read -ra candidates <<<"$kind" ;;
  *) mapfile -t candidates < <(sidetone complete "$kind" "$bare" "${passed[@]}" 2>/dev/null </dev/null) ;;
  esac
}

_sidetone() {
  COMPREPLY=()
  local line=${COMP_LINE:0:COMP_POINT} commands options values arguments
  local full=${line##*[[:space:]]} where='' kind='' taker='' word quote='' bare breaks head
  local -a words=() passed=() candidates=()
  read -ra words <<<"${line%"$full"}"
  _sidetone_data ''
  for word in "${words[@]:1}"; do
    if [[ -n $taker ]]; then
      case $taker in --pbx | --config | --ami | --password-file) passed+=("$taker" "$word") ;; esac
      taker=''
    elif [[ $word == -* ]]; then
      if _sidetone_takes "$word"; then taker=$word; fi
    elif [[ " $commands " == *" $word "* ]]; then
      where=$where/$word
      _sidetone_data "$where"
    fi
  done
  if [[ $full == [\"\']* ]]; then quote=${full:0:1} bare=${full:1}; else bare=${full//\\/}; fi
  kind=''
  head=''
  if [[ -n $taker ]]; then
    _sidetone_takes "$taker"
    _sidetone_candidates
  elif [[ $bare == --*=* ]] && _sidetone_takes "${bare%%=*}"; then
    head=${bare%%=*}=
    bare=${bare#*=}
    _sidetone_candidates
    candidates=("${candidates[@]/#/$head}")
    bare=$head$bare
  elif [[ $bare == -* ]]; then
    read -ra candidates <<<"$options"
  elif [[ -n $commands ]]; then
    read -ra candidates <<<"$commands"
  else
    kind=$arguments
    _sidetone_candidates
  fi
  # What stands before the last of these, readline keeps as it is.
  breaks=${COMP_WORDBREAKS//[^@:=]/}
  head=''
  if [[ -z $quote && -n $breaks ]]; then head=${bare%"${bare##*["$breaks"]}"}; fi
  for word in "${candidates[@]}"; do
    [[ $word == "$bare"* ]] || continue
    if [[ $kind == file ]]; then
      COMPREPLY+=("${word#"$head"}")
    elif [[ -z $quote ]]; then
      word=${word#"$head"}
      [[ -z $word ]] || COMPREPLY+=("$(printf %q "$word")")
    elif [[ $word != *[^A-Za-z0-9_./@\;:+=,\ -]* ]]; then
      # Within quotes nothing is escaped, so nothing is offered that would have to be.
      COMPREPLY+=("$word")
    fi
  done
}

complete -F _sidetone sidetone
