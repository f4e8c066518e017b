#compdef sidetone
# Completion of sidetone in zsh 5 and newer. In ~/.zshrc, after compinit:
#   source <(sidetone completion zsh)
# or as a file _sidetone in a directory of $fpath.

_sidetone_data() {
  commands='' options='' values='' arguments=''
  case $1 in
@data@  esac
}

# Sets kind to that of an option's value; fails for one without a value.
_sidetone_takes() {
  local pair
  for pair in ${=values}; do
    if [[ $pair == "$1="* ]]; then
      kind=${pair#*=}
      return 0
    fi
  done
  return 1
}

_sidetone_offer() {
  local -a candidates
  case $kind in
  '') ;;
  file) _files ;;
  *'|'*) candidates=(${(s:|:)kind}) && compadd -a candidates ;;
  *)
    candidates=(${(f)"$(sidetone complete "$kind" "${(Q)PREFIX}" "${passed[@]}" 2>/dev/null </dev/null)"})
    compadd -a candidates ;;
  esac
}

_sidetone() {
  local commands options values arguments where='' kind='' taker='' word
  local -a passed offered
  _sidetone_data ''
  for word in "${(@Q)words[2,CURRENT-1]}"; do
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
  kind=''
  if [[ -n $taker ]]; then
    _sidetone_takes "$taker"
    _sidetone_offer
  elif [[ $PREFIX == --*=* ]] && _sidetone_takes "${PREFIX%%=*}"; then
    compset -P '*='
    _sidetone_offer
  elif [[ $PREFIX == -* ]]; then
    offered=(${=options})
    compadd -a offered
  elif [[ -n $commands ]]; then
    offered=(${=commands})
    compadd -a offered
  else
    kind=$arguments
    _sidetone_offer
  fi
}

if [[ ${funcstack[1]} == _sidetone ]]; then
  _sidetone "$@"
else
  compdef _sidetone sidetone
fi
