#include "core/evidence/package_papers.h"

#include "core/model/coverage_words.h"
#include "core/model/live_source.h"

#include <algorithm>

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;

constexpr QStringView kSharedSecret = u"each webhook carried an HMAC-SHA-256 under a secret that the messenger and the "
                                      u"workspace share; it shows that whoever "
                                      u"sent it knew the secret, and that nothing was altered on the way";
constexpr QStringView kInfected = u"Files left out because a virus scanner found something in them";
constexpr std::size_t kRunsInWords = 200; ///< the others are in the manifest

QString clockOf(const MessageTime& time) {
  if (!time.isKnown)
    return u"time not recorded"_s;
  return QDateTime::fromMSecsSinceEpoch(time.milliseconds, Qt::UTC).toString(u"yyyy-MM-dd HH:mm"_s) +
         (time.isUtc ? u" UTC"_s : u" (zone not recorded)"_s);
}

Json jsonOf(const MessageTime& time) { return Json::Object{{u"at"_s, time.milliseconds}, {u"stamp"_s, stampOf(time)}}; }

QString number(std::int64_t value) { return QString::number(value); }

} // namespace

void PackagePapers::addOmitted(const ShownChat& chat, Sheet::Section& section, Json::Array& listed) const {
  for (const OmittedRun& run : chat.omitted) {
    listed.emplace_back(Json::Object{{u"count"_s, run.count()},
                                     {u"first"_s, run.first + 1},
                                     {u"from"_s, jsonOf(run.from)},
                                     {u"last"_s, run.last + 1},
                                     {u"until"_s, jsonOf(run.until)}});
    if (listed.size() <= kRunsInWords)
      section.facts.push_back({u"Not produced"_s,
                               u"messages %1 to %2 (%3), %4 to %5"_s.arg(run.first + 1)
                                   .arg(run.last + 1)
                                   .arg(run.count())
                                   .arg(clockOf(run.from), clockOf(run.until)),
                               {}});
  }
}

void PackagePapers::addSources(const ShownChat& chat, Sheet::Section& section) {
  for (const ConversationSource& source : chat.sources) {
    if (isLive(source)) {
      section.facts.push_back({u"Source "_s + ShownChat::letterOf(source.number),
                               u"%1, %2 messages, since %3; authenticated by shared secret"_s.arg(source.format())
                                   .arg(source.messages)
                                   .arg(source.capturedAt.toString()),
                               kSharedSecret.toString()});
      continue;
    }
    QString words =
        u"%1, %2 messages, received %3"_s.arg(source.format()).arg(source.messages).arg(source.capturedAt.toString());
    words += source.zone.isEmpty() ? u", zone of its times not recorded"_s : u", times in "_s + source.zone;
    // With the rest of the file at hand, its digest would tell a few redacted characters to whoever tries.
    if (!chat.isAltered())
      words += u", SHA-256 "_s + source.digest.toHex();
    section.facts.push_back({u"Source "_s + ShownChat::letterOf(source.number), words,
                             u"recorded by the workspace when the source was captured; unaltered since then"_s});
  }
}

void PackagePapers::add(const ShownChat& chat) {
  m_live += std::ranges::count_if(chat.sources, isLive);
  Sheet::Section section;
  section.title = chat.conversation.title;
  const Message& first = chat.messages.front().message;
  const Message& last = chat.messages.back().message;
  section.facts.push_back(
      {u"Produced"_s, u"%1 of %2 messages"_s.arg(chat.messages.size()).arg(chat.total), u"counted in the workspace"_s});
  section.facts.push_back({u"First"_s, u"message %1, %2"_s.arg(first.position + 1).arg(clockOf(first.time)), {}});
  section.facts.push_back({u"Last"_s, u"message %1, %2"_s.arg(last.position + 1).arg(clockOf(last.time)), {}});
  if (first.position > 0)
    section.facts.push_back({u"Before the first"_s, u"%1 messages not produced"_s.arg(first.position), {}});
  if (last.position + 1 < chat.total)
    section.facts.push_back(
        {u"After the last"_s, u"%1 messages not produced"_s.arg(chat.total - last.position - 1), {}});
  Json::Array omitted;
  addOmitted(chat, section, omitted);
  addSources(chat, section);
  std::int64_t missing = 0;
  std::int64_t unknown = 0;
  std::int64_t infected = 0;
  for (const ShownMessage& shown : chat.messages) {
    missing += shown.message.attachment && shown.message.attachment->state != Attachment::State::Present &&
                       !shown.isFileRedacted
                   ? 1
                   : 0;
    infected += shown.infected ? 1 : 0;
    unknown += shown.message.time.isKnown && !shown.message.time.isUtc ? 1 : 0;
    if (shown.isAltered)
      ++m_redacted;
    for (const QString& reason : shown.reasons)
      ++m_reasons[reason];
  }
  m_zoneless += unknown;
  m_infected += infected;
  if (missing > 0)
    section.facts.push_back({u"Files not captured"_s, number(missing), {}});
  if (infected > 0)
    section.facts.push_back({kInfected.toString(), number(infected), u"the virus scanner of the workspace"_s});
  if (unknown > 0)
    section.facts.push_back({u"Times without a zone"_s,
                             u"%1, read in %2 where a zone is needed"_s.arg(unknown).arg(m_options.zone),
                             u"assumed when the package was asked for"_s});
  m_chats.emplace_back(Json::Object{{u"first"_s, first.position + 1},
                                    {u"id"_s, chat.conversation.id.toString()},
                                    {u"last"_s, last.position + 1},
                                    {u"omitted"_s, std::move(omitted)},
                                    {u"produced"_s, static_cast<std::int64_t>(chat.messages.size())},
                                    {u"title"_s, chat.conversation.title},
                                    {u"total"_s, chat.total}});
  m_sections.push_back(std::move(section));
}

Json PackagePapers::redactions() const {
  Json::Object reasons;
  for (const auto& [reason, count] : m_reasons)
    reasons.emplace(reason, count);
  return Json::Object{{u"messages"_s, m_redacted}, {u"reasons"_s, std::move(reasons)}};
}

Sheet PackagePapers::coverage(const ContentCounts& counts) const {
  Sheet sheet;
  sheet.format = u"muniment-coverage"_s;
  sheet.title = u"Coverage and omissions"_s;
  sheet.statement =
      u"What of each conversation is in this package and what is not. "_s + QLatin1StringView(kNotCaptured);
  sheet.footer = footer();
  Sheet::Section whole;
  whole.title = u"The production"_s;
  whole.facts = {{u"Production"_s, m_production.number, {}},
                 {u"Frozen"_s, m_production.frozenAt.toString(), u"entry production.frozen of the ledger"_s},
                 {u"Messages"_s, number(m_production.messages), {}},
                 {u"Captured files"_s, number(m_production.captured), {}},
                 {u"Attachments with their bytes"_s, number(counts.attachments), {}},
                 {u"Attachments named only"_s, number(counts.missing), {}},
                 {kInfected.toString(), number(m_infected), u"the virus scanner of the workspace"_s},
                 {u"Messages of which something is redacted"_s, number(m_redacted), {}}};
  sheet.sections.push_back(std::move(whole));
  sheet.sections.insert(sheet.sections.end(), m_sections.begin(), m_sections.end());
  return sheet;
}

Sheet PackagePapers::audit(const ProofWriter& proofs) const {
  Sheet sheet;
  sheet.format = u"muniment-audit-extract"_s;
  sheet.title = u"Extract of the ledger"_s;
  sheet.statement = u"The entries in which the items of this package stand, and the one that froze the production. An "
                    u"entry holds no content. The lines themselves, with their way to the signed head, are in "
                    u"proof/entries.jsonl."_s;
  sheet.footer = footer();
  Sheet::Section section;
  section.title = u"Entries"_s;
  for (const auto& [seq, entry] : proofs.entries())
    section.facts.push_back({u"%1  %2"_s.arg(seq).arg(entry.verb), entry.at.toString() + u"  "_s + entry.subject,
                             u"SHA-256 "_s + entry.hash.toHex()});
  sheet.sections = {std::move(section), m_standing.section()};
  return sheet;
}

Sheet PackagePapers::certificateDraft(const ProofWriter& proofs, const ContentCounts& counts) const {
  Sheet sheet;
  sheet.format = u"muniment-certificate-draft"_s;
  sheet.title = u"Draft of a certification under FRE 902(13) and 902(14)"_s;
  sheet.statement =
      u"A draft, filled from what the workspace recorded. It certifies nothing until a qualified person has "
      u"confirmed each line and signed it. Lines that the workspace cannot know are left open."_s;
  sheet.watermark = u"DRAFT"_s;
  sheet.footer = footer();
  const QString ledger = u"ledger, entry %1"_s.arg(proofs.frozenBy().seq);
  Sheet::Section process;
  process.title = u"Records of an electronic process (902(13))"_s;
  process.facts = {
      {u"Process"_s, u"muniment " MUNIMENT_VERSION ""_s, u"the program that wrote this package"_s},
      {u"Content"_s,
       u"%1 messages, %2 captured files, %3 attachments with their bytes"_s.arg(m_production.messages)
           .arg(m_production.captured)
           .arg(counts.attachments),
       u"manifest.json"_s},
      {u"Frozen"_s, m_production.frozenAt.toString(), ledger},
      {u"Capture"_s, u"%1 entries of the ledger"_s.arg(proofs.entries().size() - 1), u"report/audit.json"_s},
      {u"Regularity of the process"_s, u"to be stated by the qualified person"_s, {}}};
  if (m_live > 0)
    process.facts.push_back(
        {u"Live sources"_s, u"%1, authenticated by shared secret"_s.arg(m_live), kSharedSecret.toString()});
  Sheet::Section copies;
  copies.title = u"Data copied from an electronic device, storage medium or file (902(14))"_s;
  copies.facts = {{u"Digital identification"_s, u"SHA-256 of every file"_s, u"hashes.sha256, signed"_s},
                  {u"Items with a proof to the signed head"_s, number(proofs.proven()), u"proof/items.jsonl"_s},
                  {u"Items without one"_s, number(proofs.unproven()), u"proof/items.jsonl"_s},
                  {u"Signed head"_s, proofs.head().at.toString() + u", "_s + number(proofs.head().size) + u" entries"_s,
                   u"proof/head.json; later entries rest on the workspace alone"_s},
                  {u"Collection before the capture"_s, u"to be stated by whoever collected"_s, {}}};
  Sheet::Section person;
  person.title = u"Qualified person"_s;
  person.facts = {{u"Name and position"_s, u"…"_s, {}}, {u"Date and signature"_s, u"…"_s, {}}};
  sheet.sections = {std::move(process), std::move(copies), m_standing.section(), std::move(person)};
  return sheet;
}

} // namespace muniment::evidence
