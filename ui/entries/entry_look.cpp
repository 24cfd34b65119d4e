#include "ui/entries/entry_look.h"

#include "core/base/json.h"
#include "core/workspace/ledger/verb_catalogue.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

Icon EntryLook::icon(const QString& verb) {
  switch (workspace::verbGroup(verb)) {
  case workspace::VerbGroup::Capture:
    return Icon::Capture;
  case workspace::VerbGroup::People:
    return Icon::Person;
  case workspace::VerbGroup::Proof:
    return Icon::ShieldTick;
  case workspace::VerbGroup::Refusal:
    return Icon::Refused;
  case workspace::VerbGroup::Keeping:
    return Icon::Backup;
  case workspace::VerbGroup::Other:
    break;
  }
  return Icon::Document;
}

Tone EntryLook::tone(const QString& verb) {
  return workspace::verbGroup(verb) == workspace::VerbGroup::Refusal ? Tone::Failed : Tone::Neutral;
}

std::int64_t EntryLook::count(const LedgerEntry& entry) {
  const auto line = parseJson(entry.line);
  return line ? line->at(u"payload").number(u"count") : 0;
}

QString EntryLook::who(const QString& actor, const std::map<QString, QString>& names) {
  if (actor == "system"_L1)
    return tr("Muniment");
  if (actor == "unknown"_L1)
    return tr("Somebody not enrolled");
  const auto found = names.find(actor);
  return found == names.end() ? actor : found->second;
}

} // namespace muniment::ui
