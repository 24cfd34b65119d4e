#include "core/workspace/reading/released.h"

#include "core/store/case_parts.h"
#include "core/store/case_repository.h"
#include "core/store/item_repository.h"
#include "core/store/read_client_repository.h"
#include "core/store/record_member_repository.h"
#include "core/store/record_repository.h"
#include "core/store/transfer_repository.h"
#include "core/vault/object_format.h"
#include "core/workspace/cases/case_target.h"
#include "core/workspace/items/virus_scans.h"
#include "core/workspace/services.h"

#include <numeric>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostCases = 20;
constexpr std::int64_t kWindow = vault::kChunkSize; ///< what is deciphered at once anyway

/// Whoever asks under this seat with this token.
Result<ReadClient> clientOf(QueryContext& context, const Sha256& token) {
  MUNIMENT_TRY_LET(found, store::ReadClientRepository(context.connection).byActor(context.session.actor.id));
  if (!found || found->revokedAt || found->digest != token)
    return failure(ErrorKind::Refused, "reading.token_wrong"_L1);
  return std::move(*found);
}

bool isEvidence(const Record& record) {
  return record.state == RecordState::Declared || record.state == RecordState::Closed ||
         record.state == RecordState::Finalised;
}

/// The record that a document was declared to be; nothing where it is none.
Result<std::optional<Record>> recordOf(QueryContext& context, const ItemId& item) {
  MUNIMENT_TRY_LET(ids, store::RecordMemberRepository(context.connection).ofItem(item, context.scope()));
  for (const RecordId& id : ids) {
    MUNIMENT_TRY_LET(record, store::RecordRepository(context.connection).byId(id, context.scope()));
    if (record && isEvidence(*record))
      return record;
  }
  return std::optional<Record>();
}

/// Whether a document of a case may be read. Where it is a version, that must be the approved one.
Result<std::optional<ReleasedDocument>> released(QueryContext& context, const CaseId& file, const ItemId& id,
                                                 const QString& folder) {
  const std::optional<ReleasedDocument> none;
  MUNIMENT_TRY_LET(item, store::ItemRepository(context.connection).byId(id, context.scope()));
  if (!item || item->isDestroyed())
    return none;
  ReleasedDocument document{std::move(*item), {}, {}, folder, {}};
  MUNIMENT_TRY_LET(record, recordOf(context, id));
  if (record)
    document.record = record->number;
  MUNIMENT_TRY_LET(transfers, store::TransferRepository(context.connection).ofItem(id, context.scope()));
  bool isFiled = false;
  for (const Transfer& transfer : transfers) {
    if (transfer.file != file)
      continue;
    isFiled |= transfer.state == Transfer::State::Filed;
    document.type = transfer.type;
    document.version = transfer.version;
  }
  store::CaseParts<CaseVersion> parts(context.connection);
  MUNIMENT_TRY_LET(versions, parts.byWord(aggregateOf(id), context.scope()));
  std::erase_if(versions, [&](const CaseVersion& version) { return version.file != file; });
  const auto approved = std::ranges::find(versions, CaseVersion::State::Approved, &CaseVersion::state);
  if (approved != versions.end())
    document.version = approved->version;
  const bool mayBeRead = versions.empty() ? isFiled || record : approved != versions.end();
  return mayBeRead ? std::optional(std::move(document)) : none;
}

Result<ReleasedCase> releasedCase(QueryContext& context, Case file) {
  ReleasedCase found{std::move(file), {}};
  MUNIMENT_TRY_LET(links, store::CaseParts<CaseLink>(context.connection).ofCase(found.file.id, context.scope()));
  std::set<ItemId> seen;
  const auto add = [&](const ItemId& id, const QString& folder) -> Result<void> {
    if (!seen.insert(id).second)
      return {};
    MUNIMENT_TRY_LET(document, released(context, found.file.id, id, folder));
    if (document)
      found.documents.push_back(std::move(*document));
    return {};
  };
  for (const CaseLink& link : links) {
    if (const auto item = idIn<ItemId>(link.target); item && link.kind == CaseLink::Kind::Item)
      MUNIMENT_TRY(add(*item, link.folder));
    const auto record = idIn<RecordId>(link.target);
    if (!record || link.kind != CaseLink::Kind::Record)
      continue;
    MUNIMENT_TRY_LET(items, store::RecordMemberRepository(context.connection).items(*record, context.scope()));
    for (const ItemId& item : items)
      MUNIMENT_TRY(add(item, link.folder));
  }
  return found;
}

bool mayRead(const ReadClient& client, const Case& file) {
  return client.kinds.empty() || client.kinds.contains(file.kind);
}

/// In which cases a document lies, by itself or as part of a record.
Result<std::vector<CaseLink>> linksTo(QueryContext& context, const ItemId& id) {
  store::CaseParts<CaseLink> parts(context.connection);
  MUNIMENT_TRY_LET(links, parts.byWord(aggregateOf(id), context.scope()));
  MUNIMENT_TRY_LET(records, store::RecordMemberRepository(context.connection).ofItem(id, context.scope()));
  for (const RecordId& record : records) {
    MUNIMENT_TRY_LET(further, parts.byWord(aggregateOf(record), context.scope()));
    std::ranges::move(further, std::back_inserter(links));
  }
  return links;
}

/// Answers many wishes out of one snapshot: what several of them are about is looked up and deciphered once.
class Reader final {
 public:
  Reader(QueryContext& context, const ReadClient& client) : m_context(&context), m_client(&client) {}

  [[nodiscard]] Result<ReadDocuments::Answer> answer(const ReadDocuments::Wish& wish) {
    MUNIMENT_TRY_LET(document, documentOf(wish.id));
    if (!document)
      return failure(ErrorKind::NotFound, "item.unknown"_L1);
    ReadDocuments::Answer answer{std::move(*document), 0, {}};
    if (!wish.part)
      return answer;
    const CapturedItem& item = answer.document.item;
    MUNIMENT_TRY(mustNotBeInfected(m_context->connection, item.id));
    answer.first = wish.part->first < 0 ? std::max<std::int64_t>(0, item.size + wish.part->first) : wish.part->first;
    if (answer.first > 0 && answer.first >= item.size)
      return failure(ErrorKind::Usage, "reading.range_wrong"_L1, {QString::number(item.size)});
    MUNIMENT_TRY_LET(bytes, bytesOf(item, answer.first,
                                    std::min({wish.part->size, ReadDocuments::kMost, item.size - answer.first})));
    answer.bytes = std::move(bytes);
    return answer;
  }

 private:
  using Found = std::optional<ReleasedDocument>;

  [[nodiscard]] Result<Found> documentOf(const ItemId& id) {
    if (const auto known = m_documents.find(id); known != m_documents.end())
      return known->second;
    MUNIMENT_TRY_LET(found, look(id));
    m_documents.emplace(id, found);
    return found;
  }

  [[nodiscard]] Result<Found> look(const ItemId& id) {
    MUNIMENT_TRY_LET(links, linksTo(*m_context, id));
    for (const CaseLink& link : links) {
      MUNIMENT_TRY_LET(isReadable, isReadableCase(link.file));
      if (!isReadable)
        continue;
      MUNIMENT_TRY_LET(document, released(*m_context, link.file, id, link.folder));
      if (document)
        return document;
    }
    return Found();
  }

  [[nodiscard]] Result<bool> isReadableCase(const CaseId& id) {
    if (const auto known = m_cases.find(id); known != m_cases.end())
      return known->second;
    MUNIMENT_TRY_LET(file, store::CaseRepository(m_context->connection).byId(id, m_context->scope()));
    return m_cases.emplace(id, file && mayRead(*m_client, *file)).first->second;
  }

  /// Small parts come out of a window of the object that was read last: programs ask for one part after the other.
  [[nodiscard]] Result<QByteArray> bytesOf(const CapturedItem& item, std::int64_t first, std::int64_t size) {
    const auto address = vault::VaultAddress::fromBytes(item.address);
    if (!address)
      return failure(ErrorKind::VerificationFailed, "vault.object_missing"_L1);
    const std::int64_t begin = first / kWindow * kWindow;
    if (first + size > begin + kWindow)
      return m_context->services.vault->readPart(*address, first, size);
    if (m_windowOf != item.id || m_windowAt != begin) {
      m_windowOf.reset();
      MUNIMENT_TRY_LET(bytes, m_context->services.vault->readPart(*address, begin, kWindow));
      m_window = std::move(bytes);
      m_windowOf = item.id;
      m_windowAt = begin;
    }
    return m_window.mid(first - begin, size);
  }

  QueryContext* m_context;
  const ReadClient* m_client;
  std::map<ItemId, Found> m_documents;
  std::map<CaseId, bool> m_cases;
  std::optional<ItemId> m_windowOf;
  std::int64_t m_windowAt = 0;
  QByteArray m_window;
};

} // namespace

Result<std::vector<ReleasedCase>> ReadCases::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(client, clientOf(context, token));
  store::CaseRepository repository(context.connection);
  const auto id = CaseId::parse(key);
  MUNIMENT_TRY_LET(named, id ? repository.byId(*id, context.scope()) : repository.byNumber(key, context.scope()));
  std::vector<Case> found;
  if (named) {
    found.push_back(std::move(*named));
  } else {
    MUNIMENT_TRY_LET(referred, repository.byReference(key, kMostCases, context.scope()));
    found = std::move(referred);
  }
  std::vector<ReleasedCase> all;
  for (Case& file : found) {
    if (!mayRead(client, file))
      continue;
    MUNIMENT_TRY_LET(one, releasedCase(context, std::move(file)));
    all.push_back(std::move(one));
  }
  return all;
}

QStringList ReadCases::journalSubjects(const std::vector<ReleasedCase>& given, const access::Session&) const {
  QStringList subjects;
  for (const ReleasedCase& one : given)
    subjects.append(aggregateOf(one.file.id));
  return subjects;
}

Result<ReadDocuments::Answers> ReadDocuments::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(client, clientOf(context, token));
  // Those about one document follow each other, so that it is read once.
  std::vector<std::size_t> order(wishes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t at) {
    return std::pair(wishes[at].id, wishes[at].part ? wishes[at].part->first : 0);
  });
  Reader reader(context, client);
  Answers answers(wishes.size(), Result<Answer>(failure(ErrorKind::NotFound, "item.unknown"_L1)));
  for (const std::size_t at : order)
    answers[at] = reader.answer(wishes[at]);
  return answers;
}

QStringList ReadDocuments::journalSubjects(const Answers& given, const access::Session&) const {
  QStringList subjects;
  for (const Result<Answer>& answer : given) {
    if (answer)
      subjects.append(aggregateOf(answer->document.item.id));
  }
  return subjects;
}

} // namespace muniment::workspace
