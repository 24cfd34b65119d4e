#include "core/workspace/documents/document_import.h"

#include "core/capture/envelope_json.h"
#include "core/formats/edi/document_reader.h"
#include "core/workspace/documents/partner_commands.h"
#include "core/workspace/documents/vault_bytes.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::Dialect;
using formats::edi::Document;
using formats::edi::Severity;

constexpr std::size_t kDocumentsInBatch = 1000;
constexpr qsizetype kBytesInBatch = qsizetype{8} << 20;
constexpr std::size_t kMostFileFindings = 200;

} // namespace

Result<CapturedDocuments> DocumentImport::run() {
  MUNIMENT_TRY(begin());
  if (!m_outcome.wasThere)
    MUNIMENT_TRY(readAll());
  return m_outcome;
}

RunOptions DocumentImport::options() const {
  RunOptions options;
  options.progress = m_progress;
  options.seat = m_seat;
  return options;
}

Result<void> DocumentImport::begin() {
  MUNIMENT_TRY_LET(begun, m_workspace->run(BeginDocuments(m_file, m_wish), options()).result());
  const Json& answer = begun.outcome;
  const bool* const complete = answer.at(u"complete").boolean();
  m_outcome.item = ItemId::parse(answer.text(u"item")).value_or(ItemId());
  m_outcome.wasThere = complete && *complete;
  m_outcome.documents = answer.number(u"documents");
  m_address = QByteArray::fromHex(answer.text(u"address").toLatin1());
  m_size = answer.number(u"size");
  m_done = answer.number(u"done");
  MUNIMENT_TRY_LET(partners, (m_seat ? m_workspace->ask(Partners(), *m_seat) : m_workspace->ask(Partners())).result());
  std::map<QString, formats::edi::PartnerRules> rules;
  for (const TradingPartner& partner : partners) {
    MUNIMENT_TRY_LET(agreed, rulesOf(partner));
    if (agreed && !partner.isOurselves)
      rules.emplace(partner.code, std::move(*agreed));
  }
  const Instant capturedAt = Instant::parse(answer.text(u"captured_at")).value_or(m_workspace->now());
  m_builder = std::make_unique<capture::DocumentBatchBuilder>(
      capture::DocumentBatchBuilder::Target{m_outcome.item, m_wish.matter, capturedAt, m_wish.direction, m_file.name},
      std::move(rules));
  return {};
}

void DocumentImport::count(const std::vector<formats::edi::Finding>& findings) {
  m_outcome.errors += std::ranges::count(findings, Severity::Error, &formats::edi::Finding::severity);
  m_outcome.warnings += std::ranges::count(findings, Severity::Warning, &formats::edi::Finding::severity);
}

Result<void> DocumentImport::readAll() {
  const auto address = vault::VaultAddress::fromBytes(m_address);
  if (!address)
    return failure(ErrorKind::VerificationFailed, "vault.object_missing"_L1);
  VaultBytes source(*m_vault, *address, 0, m_size, m_progress);
  MUNIMENT_TRY_LET(reader, formats::edi::readDocuments(source));
  std::int64_t ordinal = 0;
  for (;;) {
    Document document;
    MUNIMENT_TRY_LET(more, reader->next(document));
    if (!more)
      break;
    if (++ordinal <= m_done)
      continue;
    m_outcome.dialect = document.dialect;
    count(document.findings);
    if (document.dialect == Dialect::Unknown || document.dialect == Dialect::Tradacoms || isPaper(document.dialect))
      document.place.length = m_size; // it was read no further than was needed to know so
    MUNIMENT_TRY(m_builder->add(ordinal, std::move(document), m_workspace->now()));
    ++m_outcome.added;
    if (m_builder->size() >= kDocumentsInBatch || m_builder->bytes() >= kBytesInBatch)
      MUNIMENT_TRY(flush());
  }
  if (m_builder->size() > 0)
    MUNIMENT_TRY(flush());
  m_outcome.documents = ordinal;
  count(reader->findings());
  Json::Array findings;
  for (const formats::edi::Finding& finding : reader->findings()) {
    if (findings.size() < kMostFileFindings)
      findings.push_back(capture::findingJson(finding));
  }
  MUNIMENT_TRY(m_workspace->run(CompleteDocuments(m_outcome.item, ordinal, std::move(findings)), options()).result());
  return {};
}

Result<void> DocumentImport::flush() {
  if (m_progress && m_progress->isCancelled())
    return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
  MUNIMENT_TRY_LET(batch, m_builder->take());
  auto shared = std::make_shared<const capture::DocumentBatch>(std::move(batch));
  MUNIMENT_TRY(m_workspace->run(CaptureDocumentBatch(m_outcome.item, std::move(shared)), options()).result());
  return {};
}

} // namespace muniment::workspace
