#include "core/evidence/package_standing.h"

#include <algorithm>

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;

QString words(const PackageStanding::Witness& witness) {
  return u"%1, entries 1 to %2, %3"_s.arg(witness.at.toString(), QString::number(witness.entries), witness.by);
}

} // namespace

Sheet::Section PackageStanding::section() const {
  Sheet::Section section;
  section.title = u"What others can confirm"_s;
  section.note = u"A head that left the workspace shows whether the entries up to it were changed since then."_s;
  section.facts = {
      {u"Last time-stamp"_s, timeStamp ? words(*timeStamp) : u"none"_s, u"a token by RFC 3161, kept with the ledger"_s},
      {u"Last head written out"_s, anchor ? words(*anchor) : u"none"_s, u"ledger"_s}};
  const std::int64_t known =
      std::max(timeStamp ? timeStamp->entries : 0, anchor && anchor->isElsewhere ? anchor->entries : 0);
  if (known < entries)
    section.facts.push_back({u"Entries that nobody outside has seen"_s, u"%1 to %2"_s.arg(known + 1).arg(entries),
                             u"they rest on the workspace alone"_s});
  if (singlePerson)
    section.facts.push_back({u"Persons"_s, u"single-person workspace: nobody else agreed to any act"_s,
                             u"chosen when the workspace was made"_s});
  for (const QString& key : retiredKeys)
    section.facts.push_back({u"Earlier key of heads"_s, key, u"ledger, entry key.rotated"_s});
  for (const DoubtfulKey& key : doubtfulKeys)
    section.facts.push_back({u"Key of a person in doubt"_s,
                             u"%1, ended %2: %3"_s.arg(key.publicKey, key.endedAt, key.why),
                             u"what it signed shortly before may be somebody else's"_s});
  return section;
}

} // namespace muniment::evidence
