#include "core/workspace/documents/surroundings.h"

#include "core/formats/edi/chain_keys.h"
#include "core/formats/edi/finding_catalogue.h"
#include "core/store/document_links.h"
#include "core/store/partner_repository.h"
#include "core/store/virus_scan_repository.h"
#include "core/workspace/documents/document_reading.h"
#include "core/workspace/documents/missing_steps.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::Finding;
using formats::edi::makeFinding;
using store::DocumentMeeting;
using store::StoredDocument;

constexpr std::size_t kMostReferences = 5; ///< a payment may name thousands
constexpr std::int64_t kHour = 3'600'000;

/// Looks at one document among the others.
class Surroundings final {
 public:
  Surroundings(QueryContext& context, const StoredDocument& document) : m_context(&context), m_document(&document) {}

  Result<std::vector<Finding>> look() {
    const DocumentId id = m_document->document.id;
    MUNIMENT_TRY_LET(met, store::DocumentLinks(m_context->connection).meetings(std::span(&id, 1), m_context->scope()));
    m_meetings = std::move(met);
    MUNIMENT_TRY(lookForViruses());
    if (m_document->document.kind == "paper"_L1)
      return std::move(m_findings);
    MUNIMENT_TRY(lookForNumber());
    MUNIMENT_TRY(lookWhetherLate());
    lookForReferences();
    MUNIMENT_TRY(lookForPartner());
    return std::move(m_findings);
  }

 private:
  void add(std::string_view code, const QString& value, const QString& expected = {}, const QString& detail = {}) {
    m_findings.push_back(makeFinding(code, {}, value.toStdString(), expected.toStdString(), detail.toStdString()));
  }

  [[nodiscard]] Result<void> lookForViruses() {
    MUNIMENT_TRY_LET(scan, store::VirusScanRepository(m_context->connection).ofItem(m_document->document.item));
    if (scan && scan->verdict == VirusScan::Verdict::Infected)
      add("file-infected", scan->threat);
    return {};
  }

  [[nodiscard]] Result<void> lookForNumber() {
    const DocumentId id = m_document->document.id;
    store::DocumentRepository documents(m_context->connection);
    MUNIMENT_TRY_LET(again, documents.numbersAgain(std::span(&id, 1), m_context->scope()));
    if (again.empty())
      return {};
    MUNIMENT_TRY_LET(earlier, documents.byId(again.begin()->second, m_context->scope()));
    if (!earlier)
      return {};
    const Json& facts = earlier->document.facts;
    const QString total = (facts.text(u"total") + u' ' + facts.text(u"currency")).trimmed();
    const QDate day = todayIn(m_context->services, earlier->document.capturedAt);
    add("number-again", m_document->document.number, day.toString(Qt::ISODate), total.isEmpty() ? u"–"_s : total);
    return {};
  }

  void lookForReferences() {
    std::set<std::pair<QString, QString>> there;
    for (const DocumentMeeting& meeting : m_meetings) {
      if (meeting.isOthersOwn)
        there.emplace(meeting.kind, looseOf(meeting.number));
    }
    std::set<std::pair<QString, QString>> told;
    for (const DocumentKey& key : m_document->document.keys) {
      const bool isBusiness = key.kind == "order"_L1 || key.kind == "invoice"_L1;
      if (key.isOwn || !isBusiness || there.contains({key.kind, key.loose}) || told.size() >= kMostReferences)
        continue;
      if (told.emplace(key.kind, key.loose).second)
        add("reference-not-here", key.number);
    }
  }

  [[nodiscard]] QString looseOf(const QString& number) const {
    for (const DocumentKey& key : m_document->document.keys) {
      if (key.number == number)
        return key.loose;
    }
    return QString::fromStdString(formats::edi::looseNumber(number.toStdString()));
  }

  /// Of several that answer one order alike, only the first can be late.
  [[nodiscard]] Result<void> lookWhetherLate() {
    const std::optional<Instant> made = madeAt(*m_document);
    if (!made)
      return {};
    MUNIMENT_TRY_LET(steps, stepsOf(*m_context, m_document->partner));
    const auto step =
        std::ranges::find_if(steps, [&](const auto& one) { return wordOf(one.kind) == m_document->document.kind; });
    if (step == steps.end())
      return {};
    MUNIMENT_TRY_LET(order, itsOrder());
    const std::optional<Instant> from = order ? madeAt(*order) : std::nullopt;
    if (!from)
      return {};
    const Instant due = from->plusMilliseconds(step->hours * kHour);
    if (*made <= due)
      return {};
    MUNIMENT_TRY_LET(isFirst, isFirstAnswer(order->document.id, *made));
    if (isFirst)
      add("answer-late", order->document.number, QString::number(step->hours),
          QString::number((made->milliseconds() - due.milliseconds() + kHour - 1) / kHour));
    return {};
  }

  [[nodiscard]] Result<std::optional<StoredDocument>> itsOrder() {
    const auto meeting = std::ranges::find_if(m_meetings, [](const DocumentMeeting& one) {
      return one.kind == "order"_L1 && one.isOthersOwn && one.isCertain && one.otherKind == "order"_L1;
    });
    if (meeting == m_meetings.end())
      return std::optional<StoredDocument>();
    return store::DocumentRepository(m_context->connection).byId(meeting->other, m_context->scope());
  }

  [[nodiscard]] Result<bool> isFirstAnswer(const DocumentId& order, Instant made) {
    MUNIMENT_TRY_LET(met,
                     store::DocumentLinks(m_context->connection).meetings(std::span(&order, 1), m_context->scope()));
    std::vector<DocumentId> alike;
    for (const DocumentMeeting& meeting : met) {
      if (meeting.isOwn && meeting.otherKind == m_document->document.kind && meeting.other != m_document->document.id)
        alike.push_back(meeting.other);
    }
    MUNIMENT_TRY_LET(others, store::DocumentRepository(m_context->connection).byIds(alike, m_context->scope()));
    return std::ranges::none_of(others, [&](const StoredDocument& other) {
      const std::optional<Instant> at = madeAt(other);
      return at && *at < made;
    });
  }

  /// Silent as long as nobody names partners here at all.
  [[nodiscard]] Result<void> lookForPartner() {
    if (m_document->partner.isEmpty())
      return {};
    store::PartnerRepository partners(m_context->connection);
    MUNIMENT_TRY_LET(known, partners.all());
    const bool isNamed =
        std::ranges::any_of(known, [&](const TradingPartner& partner) { return partner.code == m_document->partner; });
    if (!known.empty() && !isNamed)
      add("partner-not-known", m_document->partner);
    return {};
  }

  QueryContext* m_context;
  const StoredDocument* m_document;
  std::vector<DocumentMeeting> m_meetings;
  std::vector<Finding> m_findings;
};

} // namespace

Result<std::vector<Finding>> findingsAround(QueryContext& context, const StoredDocument& document) {
  return Surroundings(context, document).look();
}

} // namespace muniment::workspace
