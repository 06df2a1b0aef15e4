#!/bin/sh
# Kiosken i cage og foot, for yrkesatlas-vindu.service. Legges som /usr/local/bin/yrkesatlas-vindu.
#
# foot gir svarkoden til programmet videre, men cage 0.1.4 svarer alltid 0. Den går derfor utenom cage, gjennom en fil på
# /run, og blir svarkoden herfra: 0 når en ansatt har avsluttet med PIN, noe annet når noe gikk galt. Det programmet har å si
# (tallene for dagen, og hvor det feilet), går samme vei til journalen: inne i foot ville det stått på skjermen.
mappe=${RUNTIME_DIRECTORY:?}
rm -f "$mappe/svar" "$mappe/sagt"

# Det er programmet inne i foot som gir livstegn. WATCHDOG_PID er nummeret til dette skallet, og må bort.
unset WATCHDOG_PID

# systemctl stop når alle på én gang. Skallet blir til cage er ferdig, så det siste som ble sagt, kommer med.
stanset=
trap 'stanset=ja' TERM

cage -- foot --config=/etc/yrkesatlas/foot.ini /bin/sh -c '
    yrkesatlas kiosk --config /etc/yrkesatlas/kiosk.ron 2>"$1/sagt"
    echo $? >"$1/svar"
' sh "$mappe"

[ ! -f "$mappe/sagt" ] || cat "$mappe/sagt" >&2
[ -z "$stanset" ] || exit 0
[ -s "$mappe/svar" ] || exit 1
exit "$(cat "$mappe/svar")"
