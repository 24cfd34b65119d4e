#include "core/evidence/package_writer.h"

#include "core/evidence/chat_reader.h"
#include "core/evidence/covered_files.h"
#include "core/evidence/package_check.h"
#include "core/evidence/package_papers.h"
#include "core/evidence/package_texts.h"
#include "core/evidence/withheld_file.h"
#include "core/store/item_repository.h"
#include "core/store/production_repository.h"
#include "core/store/virus_scan_repository.h"

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;

constexpr int kAtOnce = 5000;
constexpr std::int64_t kMessageWork = 1024; ///< as much as so many bytes of files

/// Writes one package.
class Writer final {
 public:
  Writer(const PackageWork& work, const Production& production, const PackageOptions& options, PackageFolder& folder)
      : m_work(work), m_production(production), m_options(options),
        m_folder(folder), m_desk{folder, production, options, work.vault}, m_content(makeContentWriter(m_desk)),
        m_redactions(work.connection, production, work.scope),
        m_proofs(work.connection, folder, production, work.scope), m_papers(production, options, work.standing) {}

  Result<void> write();

 private:
  Result<std::vector<ProducedItem>> items();
  Result<void> chats(std::span<const ProducedItem> items, std::int64_t& nextBates);
  Result<void> captured(std::span<const ProducedItem> items, std::int64_t nextBates);
  Result<void> sheet(const QString& name, const Sheet& sheet);
  Result<void> manifest();
  Result<void> seal();
  Result<void> timeStamp();

  const PackageWork& m_work;
  const Production& m_production;
  const PackageOptions& m_options;
  PackageFolder& m_folder;
  ContentDesk m_desk;
  std::unique_ptr<ContentWriter> m_content;
  ProductionRedactions m_redactions;
  ProofWriter m_proofs;
  PackagePapers m_papers;
};

Result<std::vector<ProducedItem>> Writer::items() {
  store::ProductionRepository repository(m_work.connection);
  std::vector<ProducedItem> all;
  Sha256Hasher hasher;
  for (;;) {
    MUNIMENT_TRY_LET(page,
                     repository.items(m_production.id, all.empty() ? 0 : all.back().ordinal, kAtOnce, m_work.scope));
    for (ProducedItem& item : page) {
      hasher.add(lineOf(item));
      all.push_back(std::move(item));
    }
    if (page.size() < static_cast<std::size_t>(kAtOnce))
      break;
  }
  if (hasher.finish() != m_production.itemsDigest)
    return failure(ErrorKind::VerificationFailed, "production.damaged"_L1);
  return all;
}

Result<void> Writer::chats(std::span<const ProducedItem> items, std::int64_t& nextBates) {
  ChatReader reader(m_work.connection, m_production, m_options, m_redactions, m_proofs.entry(), m_work.scope);
  MUNIMENT_TRY_LET(parts, reader.partsOf(items));
  const CoveredFiles covered(m_work.vault, m_work.drawer, m_production.frozenAt, m_work.progress);
  int number = 0;
  for (const ChatPart& part : parts) {
    MUNIMENT_TRY(m_folder.mayGoOn());
    MUNIMENT_TRY_LET(chat, reader.read(part));
    if (m_options.attachments)
      MUNIMENT_TRY(covered.draw(chat));
    MUNIMENT_TRY(m_content->add(chat, ++number));
    MUNIMENT_TRY(m_proofs.add(chat));
    m_papers.add(chat);
    if (m_folder.progress())
      m_folder.progress()->advance(kMessageWork * static_cast<std::int64_t>(part.items.size()));
  }
  nextBates = reader.nextBates();
  return {};
}

Result<void> Writer::captured(std::span<const ProducedItem> items, std::int64_t nextBates) {
  for (const ProducedItem& produced : items) {
    MUNIMENT_TRY_LET(item, store::ItemRepository(m_work.connection).byId(*produced.item, m_work.scope));
    if (!item || item->isDestroyed())
      return failure(ErrorKind::Refused, "production.changed"_L1);
    if (m_options.redactions && m_redactions.covers(*item))
      return failure(ErrorKind::Refused, "production.file_redacted"_L1, {item->name});
    MUNIMENT_TRY_LET(scan, store::VirusScanRepository(m_work.connection).ofItem(item->id));
    if (scan && scan->verdict != VirusScan::Verdict::Infected)
      scan.reset();
    MUNIMENT_TRY_LET(file, producedFile(m_work.vault, *item, scan));
    MUNIMENT_TRY(m_content->add(*item, file, nextBates));
    m_papers.addInfected(scan ? 1 : 0);
    MUNIMENT_TRY(m_proofs.add(*item, produced.ordinal, nextBates));
    ++nextBates;
  }
  return {};
}

Result<void> Writer::sheet(const QString& name, const Sheet& sheet) {
  MUNIMENT_TRY_LET(json, canonicalJson(sheet.toJson()));
  MUNIMENT_TRY(m_folder.write(u"report/"_s + name + u".json"_s, json));
  MUNIMENT_TRY_LET(pdf, sheetPdf(sheet, m_production.frozenAt));
  MUNIMENT_TRY(m_folder.write(u"report/"_s + name + u".pdf"_s, pdf));
  return {};
}

Result<void> Writer::manifest() {
  const ContentCounts& counts = m_content->counts();
  const auto bates = [&](std::int64_t number) { return batesNumber(m_production.batesPrefix, number); };
  const Json content = Json::Object{{u"attachments"_s, counts.attachments},
                                    {u"deletions"_s, counts.deletions},
                                    {u"edits"_s, counts.edits},
                                    {u"events"_s, counts.events},
                                    {u"infected"_s, m_papers.infected()},
                                    {u"missing_attachments"_s, counts.missing},
                                    {u"pages"_s, counts.pages},
                                    {u"reactions"_s, counts.reactions}};
  // What was looked for may repeat what must not be shown.
  const Json selection = m_papers.redacted() > 0 ? Json() : m_production.selection;
  const Json production = Json::Object{
      {u"bates"_s, Json::Object{{u"first"_s, bates(m_production.firstBates)},
                                {u"last"_s, bates(m_production.firstBates + m_production.documents() - 1)}}},
      {u"captured"_s, m_production.captured},
      {u"files"_s, m_production.files},
      {u"frozen_at"_s, m_production.frozenAt.toString()},
      {u"id"_s, m_production.id.toString()},
      {u"items"_s, m_production.items()},
      {u"items_sha256"_s, m_production.itemsDigest.toHex()},
      {u"messages"_s, m_production.messages},
      {u"number"_s, m_production.number},
      {u"selection"_s, selection},
      {u"supplements"_s, m_production.supplements ? Json(m_production.supplements->toString()) : Json()}};
  const ledger::Head& head = m_proofs.head();
  MUNIMENT_TRY_LET(
      bytes, canonicalJson(Json::Object{
                 {u"chats"_s, m_papers.chats()},
                 {u"content"_s, content},
                 {u"format"_s, u"muniment-package"_s},
                 {u"head"_s,
                  Json::Object{{u"at"_s, head.at.toString()}, {u"root"_s, head.root.toHex()}, {u"size"_s, head.size}}},
                 {u"options"_s, m_options.describe()},
                 {u"production"_s, production},
                 {u"program"_s, u"muniment " MUNIMENT_VERSION ""_s},
                 {u"proofs"_s, Json::Object{{u"proven"_s, m_proofs.proven()}, {u"unproven"_s, m_proofs.unproven()}}},
                 {u"redactions"_s, m_papers.redactions()},
                 {u"version"_s, 1},
                 {u"workspace"_s, head.workspace.toString()}}));
  MUNIMENT_TRY(m_folder.write(u"manifest.json"_s, bytes));
  return {};
}

/// Signs the list of everything. What comes later, a time-stamp, stands beside it.
Result<void> Writer::seal() {
  MUNIMENT_TRY(m_folder.write(u"VERIFY.txt"_s, verifyText()));
  MUNIMENT_TRY(m_folder.write(u"verify.sh"_s, verifyScript()));
  MUNIMENT_TRY(m_folder.write(u"key.pem"_s, publicKeyPem(m_work.key.publicKey())));
  const QByteArray list = m_folder.hashList();
  MUNIMENT_TRY(m_folder.writeBeside(u"hashes.sha256"_s, list));
  MUNIMENT_TRY(m_folder.writeBeside(u"hashes.sig"_s, m_work.key.sign(list).toBytes()));
  return timeStamp();
}

Result<void> Writer::timeStamp() {
  store::LedgerRepository repository(m_work.connection);
  MUNIMENT_TRY_LET(stamp, repository.timeStampCovering(m_proofs.head().size));
  if (!stamp)
    return {};
  MUNIMENT_TRY_LET(head, repository.headCovering(stamp->size));
  if (!head || head->size != stamp->size)
    return {};
  ledger::LedgerTree tree(m_work.connection);
  MUNIMENT_TRY_LET(path, tree.consistency(m_proofs.head().size, stamp->size));
  QByteArray text;
  for (const Sha256& hash : path)
    text += hash.toBytes().toHex() + '\n';
  MUNIMENT_TRY(m_folder.writeBeside(u"time-stamp/stamped-head.json"_s, head->line));
  MUNIMENT_TRY(m_folder.writeBeside(u"time-stamp/time-stamp.tst"_s, stamp->token));
  return m_folder.writeBeside(u"time-stamp/consistency.txt"_s, text);
}

Result<void> Writer::write() {
  MUNIMENT_TRY_LET(all, items());
  const auto firstFile = std::ranges::find_if(all, [](const ProducedItem& item) { return item.item.has_value(); });
  const auto messages = static_cast<std::size_t>(firstFile - all.begin());
  if (m_options.redactions)
    MUNIMENT_TRY(m_redactions.read(all));
  MUNIMENT_TRY(m_proofs.begin());
  MUNIMENT_TRY(m_content->begin());
  std::int64_t nextBates = m_production.firstBates;
  MUNIMENT_TRY(chats(std::span(all).first(messages), nextBates));
  MUNIMENT_TRY(captured(std::span(all).subspan(messages), nextBates));
  MUNIMENT_TRY(m_content->finish());
  MUNIMENT_TRY(m_proofs.finish());
  MUNIMENT_TRY(sheet(u"coverage"_s, m_papers.coverage(m_content->counts())));
  MUNIMENT_TRY(sheet(u"audit"_s, m_papers.audit(m_proofs)));
  MUNIMENT_TRY(sheet(u"certificate-draft"_s, m_papers.certificateDraft(m_proofs, m_content->counts())));
  MUNIMENT_TRY(manifest());
  if (m_work.enclosure)
    MUNIMENT_TRY(m_work.enclosure->writeInto(m_folder));
  return seal();
}

} // namespace

std::int64_t workOf(const Production& production) { return 2 * production.bytes + kMessageWork * production.messages; }

Result<PackageReport> writePackage(const PackageWork& work, const Production& production, const PackageOptions& options,
                                   const FilePath& place) {
  if (work.progress)
    work.progress->setTotal(workOf(production));
  MUNIMENT_TRY_LET(folder, PackageFolder::begin(work.files, place, work.progress));
  MUNIMENT_TRY(Writer(work, production, options, *folder).write());
  MUNIMENT_TRY_LET(report, checkPackage(work.files, folder->root(), work.progress));
  if (!report.isGood())
    return failure(ErrorKind::VerificationFailed, "package.not_whole"_L1, {report.problems.front().place});
  MUNIMENT_TRY(folder->moveIntoPlace());
  return report;
}

} // namespace muniment::evidence
