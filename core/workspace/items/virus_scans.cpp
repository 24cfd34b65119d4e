#include "core/workspace/items/virus_scans.h"

#include "core/store/conversation_repository.h"
#include "core/store/item_repository.h"
#include "core/store/message_repository.h"
#include "core/workspace/documents/vault_bytes.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using State = VirusScanner::Verdict::State;

constexpr qsizetype kLongestWords = 200; ///< of a scanner

/// Whether a file still is what was scanned, and the matter that it belongs to.
struct Standing final {
  bool isSame = false;
  std::optional<MatterId> matter;
};

Result<Standing> standingOf(const CommandContext& context, const store::FileToScan& file) {
  if (file.item) {
    MUNIMENT_TRY_LET(item, store::ItemRepository(context.connection()).byId(*file.item, context.scope()));
    return item ? Standing{item->address == file.address, item->matter} : Standing();
  }
  if (!file.message)
    return Standing();
  MUNIMENT_TRY_LET(message, store::MessageRepository(context.connection()).byId(*file.message, context.scope()));
  if (!message || !message->attachment || message->attachment->address != file.address)
    return Standing();
  MUNIMENT_TRY_LET(chat,
                   store::ConversationRepository(context.connection()).byId(message->conversation, context.scope()));
  return chat ? Standing{true, chat->conversation.matter} : Standing();
}

/// What is harmful has an entry of its own.
Result<void> tell(const CommandContext& context, const VirusScan& scan, const std::optional<MatterId>& matter) {
  EntryDraft draft;
  draft.verb = u"file.infected"_s;
  draft.subject = fileOf(scan);
  draft.matter = matter;
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(scan.id), scan));
  draft.state = {state};
  context.record(std::move(draft));
  return {};
}

Result<void> refuseInfected(const Result<std::optional<VirusScan>>& last) {
  MUNIMENT_TRY_LET(scan, last);
  if (scan && scan->verdict == State::Infected)
    return failure(ErrorKind::Refused, "scan.infected"_L1, {scan->threat});
  return {};
}

} // namespace

Result<std::vector<store::FileToScan>> FilesToScan::answer(QueryContext& context) const {
  return store::VirusScanRepository(context.connection).files(after, again, limit, context.scope());
}

Json ScanFiles::describe() const {
  Json::Array files;
  for (const store::FileToScan& file : m_files)
    files.emplace_back(file.item      ? aggregateOf(*file.item)
                       : file.message ? aggregateOfAttachment(*file.message)
                                      : QString());
  return Json::Object{{u"files"_s, std::move(files)}};
}

Result<void> ScanFiles::prepare(Services& services, const SharedProgress& progress) {
  m_verdicts.clear();
  MUNIMENT_TRY_LET(version, m_scanner->version());
  m_version = version.left(kLongestWords);
  for (std::size_t i = 0; i < m_files.size(); ++i) {
    const auto address = vault::VaultAddress::fromBytes(m_files[i].address);
    if (!address)
      continue;
    VaultBytes bytes(*services.vault, *address, 0, m_files[i].size, progress);
    auto verdict = m_scanner->scan(bytes, progress);
    if (verdict) {
      m_verdicts.emplace(i, std::move(*verdict));
      continue;
    }
    // Destroyed meanwhile, or damaged, which a verification says: the others are scanned all the same.
    const ErrorKind kind = verdict.error().kind;
    if (kind == ErrorKind::NotFound || kind == ErrorKind::VerificationFailed)
      continue;
    if (m_verdicts.empty() || kind == ErrorKind::Cancelled)
      return Failure(std::move(verdict).error());
    return {}; // what was said so far is kept
  }
  return {};
}

Result<Json> ScanFiles::apply(CommandContext& context) {
  EntryDraft bulk;
  std::array<std::int64_t, 3> counts{};
  for (const auto& [place, verdict] : m_verdicts) {
    const store::FileToScan& file = m_files[place];
    MUNIMENT_TRY_LET(standing, standingOf(context, file));
    if (!standing.isSame)
      continue;
    const VirusScan scan{VirusScanId::make(context.now()),   file.item, file.message,  verdict.state,
                         verdict.threat.left(kLongestWords), m_version, context.now(), makeSalt()};
    MUNIMENT_TRY(store::VirusScanRepository(context.connection()).add(scan));
    ++counts.at(static_cast<std::size_t>(scan.verdict));
    if (scan.verdict == State::Infected) {
      MUNIMENT_TRY(tell(context, scan, standing.matter));
      continue;
    }
    MUNIMENT_TRY_LET(digest, commitment(scan.salt, contentOf(scan)));
    bulk.leaves.push_back({aggregateOf(scan.id), digest});
  }
  if (!bulk.leaves.empty()) {
    bulk.verb = u"file.scanned"_s;
    bulk.subject = bulk.leaves.front().aggregate;
    bulk.payload = {{u"files"_s, static_cast<std::int64_t>(bulk.leaves.size())}};
    context.record(std::move(bulk));
  }
  return Json::Object{{u"clean"_s, counts[0]}, {u"infected"_s, counts[1]}, {u"refused"_s, counts[2]}};
}

Result<bool> FileMayLeave::answer(QueryContext& context) const {
  MUNIMENT_TRY(mustNotBeInfected(context.connection, address));
  return true;
}

Result<void> mustNotBeInfected(store::Connection& connection, const ItemId& item) {
  return refuseInfected(store::VirusScanRepository(connection).ofItem(item));
}

Result<void> mustNotBeInfected(store::Connection& connection, const MessageId& message) {
  return refuseInfected(store::VirusScanRepository(connection).ofMessage(message));
}

Result<void> mustNotBeInfected(store::Connection& connection, const QByteArray& address) {
  return refuseInfected(store::VirusScanRepository(connection).infectedObject(address));
}

} // namespace muniment::workspace
