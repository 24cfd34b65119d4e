#include "core/workspace/documents/document_reading.h"

#include "core/access/scope_maker.h"
#include "core/capture/envelope_json.h"
#include "core/formats/edi/document_reader.h"
#include "core/store/hold_coverage.h"
#include "core/store/item_repository.h"
#include "core/store/partner_repository.h"
#include "core/store/virus_scan_repository.h"
#include "core/workspace/documents/document_queries.h"
#include "core/workspace/documents/partner_commands.h"
#include "core/workspace/documents/vault_bytes.h"
#include "core/workspace/items/virus_scans.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::BusinessState;
using formats::edi::Dialect;
using formats::edi::Document;
using formats::edi::DocumentKind;
using formats::edi::TransportState;
using store::StoredDocument;

/// So many secrets are told apart; behind the last of them nothing is shown.
constexpr std::size_t kMostSecrets = 2000;

template <class E>
E named(const QString& name, E last) {
  for (int value = 0; value <= static_cast<int>(last); ++value) {
    const std::string_view word = nameOf(static_cast<E>(value));
    if (name == QLatin1StringView(word.data(), static_cast<qsizetype>(word.size())))
      return static_cast<E>(value);
  }
  return static_cast<E>(0);
}

template <class E>
E stateAt(int value, E last) {
  return value < 0 || value > static_cast<int>(last) ? E::Unknown : static_cast<E>(value);
}

DocumentSummary lineOf(const StoredDocument& stored) {
  const PartnerDocument& document = stored.document;
  const Json& facts = document.facts;
  const bool* const test = facts.at(u"test").boolean();
  DocumentSummary summary;
  summary.id = document.id;
  summary.item = document.item;
  summary.ordinal = document.ordinal;
  summary.dialect = named(facts.text(u"dialect"), Dialect::Picture);
  summary.kind = documentKindNamed(document.kind);
  summary.code = facts.text(u"code");
  summary.number = document.number;
  summary.title = facts.text(u"title");
  summary.partner = stored.label;
  summary.partnerId = stored.partner;
  summary.direction = stored.direction;
  summary.issued = document.issued;
  summary.currency = facts.text(u"currency");
  summary.total = facts.text(u"total");
  summary.status = {stateAt(stored.transport, TransportState::InterchangeRejected),
                    stateAt(stored.business, BusinessState::Cancelled)};
  summary.errors = static_cast<std::int32_t>(facts.number(u"errors"));
  summary.warnings = static_cast<std::int32_t>(facts.number(u"warnings"));
  summary.notes = static_cast<std::int32_t>(facts.number(u"notes"));
  summary.isTest = test && *test;
  summary.isDuplicate = stored.isDuplicate;
  summary.captured = document.capturedAt;
  summary.matter = document.matter;
  return summary;
}

/// The document of this ordinal out of a whole file.
Result<Document> readFromStart(ByteSource& source, std::int64_t ordinal, formats::edi::ReadOptions options) {
  MUNIMENT_TRY_LET(reader, formats::edi::readDocuments(source, options));
  Document document;
  for (std::int64_t at = 0; at < ordinal; ++at) {
    MUNIMENT_TRY_LET(more, reader->next(document));
    if (!more)
      return failure(ErrorKind::NotFound, "edi.no_document"_L1);
  }
  return document;
}

void cover(QByteArray& bytes, std::int64_t first, std::int64_t begin, std::int64_t end) {
  const std::int64_t from = std::max<std::int64_t>(begin - first, 0);
  const std::int64_t until = std::min<std::int64_t>(end - first, bytes.size());
  for (std::int64_t at = from; at < until; ++at)
    bytes[static_cast<qsizetype>(at)] = '*';
}

} // namespace

DocumentKind documentKindNamed(const QString& name) { return named(name, DocumentKind::Other); }

QString wordOf(DocumentKind kind) {
  const std::string_view word = formats::edi::nameOf(kind);
  return QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
}

Result<StoredDocument> visibleDocument(QueryContext& context, const DocumentId& id) {
  MUNIMENT_TRY_LET(found, store::DocumentRepository(context.connection).byId(id, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "document.unknown"_L1);
  return std::move(*found);
}

Result<std::vector<DocumentSummary>> summariesOf(QueryContext& context, const std::vector<StoredDocument>& documents) {
  std::set<ItemId> distinct;
  for (const StoredDocument& stored : documents)
    distinct.insert(stored.document.item);
  const std::vector<ItemId> items(distinct.begin(), distinct.end());
  MUNIMENT_TRY_LET(declared, store::DocumentRepository(context.connection).declared(items, context.scope()));
  const QDate today = todayIn(context.services, context.services.environment.clock->now());
  MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(context.connection, today, access::ScopeMaker::system()));
  MUNIMENT_TRY_LET(held, coverage.onItems(items));
  MUNIMENT_TRY_LET(infected, store::VirusScanRepository(context.connection).infected(items));
  std::vector<DocumentId> ids;
  std::ranges::transform(documents, std::back_inserter(ids), [](const auto& stored) { return stored.document.id; });
  MUNIMENT_TRY_LET(again, store::DocumentRepository(context.connection).numbersAgain(ids, context.scope()));
  std::vector<DocumentSummary> lines;
  for (const StoredDocument& stored : documents) {
    DocumentSummary line = lineOf(stored);
    line.isDeclared = declared.contains(line.item);
    line.isHeld = held.contains(line.item);
    line.isNumberAgain = again.contains(line.id);
    line.isInfected = infected.contains(line.item);
    lines.push_back(std::move(line));
  }
  return lines;
}

Result<Document> readAnew(QueryContext& context, const StoredDocument& stored, std::int64_t firstLine) {
  const PartnerDocument& kept = stored.document;
  MUNIMENT_TRY_LET(item, store::ItemRepository(context.connection).byId(kept.item, context.scope()));
  const auto address = item ? vault::VaultAddress::fromBytes(item->address) : std::nullopt;
  if (!address)
    return failure(ErrorKind::NotFound, "document.unknown"_L1);
  Document listed;
  listed.dialect = lineOf(stored).dialect;
  listed.envelope = capture::envelopeFrom(kept.facts.at(u"envelope"));
  listed.place.offset = kept.first;
  const bool isAlone = listed.dialect == Dialect::X12 || listed.dialect == Dialect::Edifact;
  VaultBytes part(*context.services.vault, *address, isAlone ? kept.first : 0, isAlone ? kept.size : item->size);
  formats::edi::ReadOptions options;
  options.firstLine = std::max<std::int64_t>(firstLine, 1);
  MUNIMENT_TRY_LET(document, isAlone ? formats::edi::readDocument(part, listed, options)
                                     : readFromStart(part, kept.ordinal, options));
  store::PartnerRepository partners(context.connection);
  for (const QString& code : {kept.sender, kept.receiver}) {
    MUNIMENT_TRY_LET(partner, partners.byCode(code));
    if (!partner || partner->isOurselves)
      continue;
    MUNIMENT_TRY_LET(rules, rulesOf(*partner));
    if (rules)
      formats::edi::applyPartnerRules(*rules, document);
  }
  return document;
}

Result<DocumentBytes::Answer> DocumentBytes::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(stored, visibleDocument(context, id));
  MUNIMENT_TRY(mustNotBeInfected(context.connection, stored.document.item));
  const PartnerDocument& kept = stored.document;
  Answer answer{{}, kept.first, kept.size, kept.matter};
  const std::int64_t begin = std::clamp<std::int64_t>(offset, 0, kept.size);
  const std::int64_t size = std::clamp<std::int64_t>(std::min(length, kMost), 0, kept.size - begin);
  if (size == 0)
    return answer;
  MUNIMENT_TRY_LET(document, readAnew(context, stored));
  MUNIMENT_TRY_LET(item, store::ItemRepository(context.connection).byId(kept.item, context.scope()));
  const auto address = item ? vault::VaultAddress::fromBytes(item->address) : std::nullopt;
  if (!address)
    return failure(ErrorKind::NotFound, "document.unknown"_L1);
  const std::int64_t first = kept.first + begin;
  MUNIMENT_TRY_LET(bytes, context.services.vault->readPart(*address, first, size));
  for (const formats::edi::Secret& secret : document.secrets)
    cover(bytes, first, secret.place.offset, secret.place.offset + secret.place.length);
  if (document.secrets.size() >= kMostSecrets)
    cover(bytes, first, document.secrets.back().place.offset, first + bytes.size());
  answer.bytes = std::move(bytes);
  return answer;
}

QStringList DocumentBytes::journalSubjects(const Answer& given, const access::Session& session) const {
  return given.matter || session.glassBroken ? QStringList{aggregateOf(id)} : QStringList();
}

} // namespace muniment::workspace
