#include "core/workspace/rules/event_words.h"

#include "core/formats/edi/document.h"
#include "core/ledger/entry_scan.h"
#include "core/rules/event_catalogue.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::BusinessState;
using formats::edi::TransportState;
using rules::EventFacts;

constexpr qsizetype kMostNumbers = 5; ///< that a text lists

/// Rules that led to an entry, which says so itself.
QStringList chainOf(const LedgerEntry& entry) {
  const auto scanned = ledger::scanEntryLine(entry.line);
  QStringList chain;
  if (!scanned || !scanned->payload.contains(QByteArrayView("\"rules\"")))
    return chain;
  const auto payload = parseJson(scanned->payload);
  const Json::Array* rules = payload ? payload->at(u"rules").array() : nullptr;
  for (std::size_t at = 0; rules && at < rules->size(); ++at)
    chain.append((*rules)[at].string() ? *(*rules)[at].string() : QString());
  return chain;
}

/// Of the answer that an entry took.
QString standingIn(const LedgerEntry& entry) {
  if (entry.verb != "answer.taken"_L1)
    return {};
  const auto scanned = ledger::scanEntryLine(entry.line);
  const auto payload = scanned ? parseJson(scanned->payload) : Result<Json>(Json());
  return payload ? payload->text(u"standing") : QString();
}

bool hasItems(const LedgerEntry& entry) {
  const auto scanned = ledger::scanEntryLine(entry.line);
  return scanned && ledger::batchClaim(scanned->payload);
}

QString word(std::string_view text) { return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())); }

/// One context for what rules say.
class Words final {
  Q_DECLARE_TR_FUNCTIONS(Rule)
};

EventFacts::Stand standOf(const store::StoredDocument& stored) {
  static constexpr std::array kFailed = {BusinessState::Disputed, BusinessState::Rejected, BusinessState::Cancelled};
  static constexpr std::array kDone = {BusinessState::Confirmed, BusinessState::Accepted, BusinessState::Approved,
                                       BusinessState::Paid};
  const auto business = static_cast<BusinessState>(stored.business);
  if (stored.document.facts.number(u"errors") > 0 || stored.transport >= static_cast<int>(TransportState::Rejected) ||
      std::ranges::find(kFailed, business) != kFailed.end())
    return EventFacts::Stand::NeedsSomebody;
  return std::ranges::find(kDone, business) != kDone.end() ? EventFacts::Stand::Completed : EventFacts::Stand::Pending;
}

} // namespace

std::optional<EventFacts> eventOf(const ledger::TailItem& item) {
  const rules::EventKind* kind = rules::eventKind(item.entry->verb);
  if (!kind)
    return std::nullopt;
  const bool isBulk = *kind->item != '\0';
  if (!item.leaf && isBulk && hasItems(*item.entry))
    return std::nullopt;
  if (item.leaf && !isBulk)
    return std::nullopt;
  EventFacts event;
  event.subject = item.leaf ? item.leaf->aggregate : item.entry->subject;
  if (isBulk && !event.subject.startsWith(QLatin1StringView(kind->item) + u':'))
    return std::nullopt;
  event.event = u"entry:%1/%2"_s.arg(item.entry->seq).arg(item.ordinal);
  event.verb = item.entry->verb;
  event.matter = item.entry->matter;
  event.at = item.entry->at;
  event.chain = chainOf(*item.entry);
  event.standing = standingIn(*item.entry);
  return event;
}

std::optional<MessageId> messageOf(const QString& aggregate) {
  return aggregate.startsWith("message:"_L1) ? MessageId::parse(QStringView(aggregate).sliced(8)) : std::nullopt;
}

QStringList attachmentWords(const QString& name, const QString& mime) {
  const QString ending = name.section(u'.', -1).toLower();
  QStringList words{u"any"_s};
  const auto isOne = [&](std::initializer_list<QLatin1StringView> endings) {
    return std::ranges::find(endings, ending) != endings.end();
  };
  if (mime.startsWith("image/"_L1) || isOne({"jpg"_L1, "jpeg"_L1, "png"_L1, "webp"_L1, "heic"_L1, "tif"_L1, "tiff"_L1}))
    words.append(u"image"_s);
  else if (mime.startsWith("video/"_L1) || isOne({"mp4"_L1, "mov"_L1, "3gp"_L1}))
    words.append(u"video"_s);
  else if (mime.startsWith("audio/"_L1) || isOne({"opus"_L1, "ogg"_L1, "m4a"_L1, "mp3"_L1, "aac"_L1}))
    words.append(u"audio"_s);
  else
    words.append(u"document"_s);
  if (mime == "application/pdf"_L1 || ending == "pdf"_L1)
    words.append(u"pdf"_s);
  return words;
}

EventFacts toldTogether(const std::vector<EventFacts>& events, std::size_t at) {
  EventFacts facts = events[at];
  facts.count = static_cast<int>(events.size());
  std::array<int, 3> counts{};
  std::array<QStringList, 3> numbers;
  for (const EventFacts& event : events) {
    const auto stand = static_cast<std::size_t>(event.stand);
    ++counts[stand];
    if (!event.matter && !event.number.isEmpty())
      numbers[stand].append(event.number);
  }
  facts.tally = Words::tr("%1 completed, %2 pending, %3 to look at", "how many of several things")
                    .arg(QString::number(counts[2]), QString::number(counts[1]), QString::number(counts[0]));
  for (const QStringList& some : numbers)
    facts.numbers += some;
  facts.numbers.removeDuplicates();
  if (const qsizetype more = facts.numbers.size() - kMostNumbers; more > 0) {
    facts.numbers = facts.numbers.first(kMostNumbers);
    facts.numbers.append(Words::tr("%n more", "behind the first numbers of a list", static_cast<int>(more)));
  }
  return facts;
}

void addDocumentWords(EventFacts& facts, const store::StoredDocument& stored) {
  const PartnerDocument& document = stored.document;
  facts.matter = document.matter;
  facts.number = document.number;
  facts.stand = standOf(stored);
  facts.documentType = document.kind;
  facts.direction = nameOf(stored.direction);
  facts.partners = {stored.partner, stored.label};
  facts.partners.removeAll(QString());
  facts.currency = document.facts.text(u"currency");
  if (const auto total = Decimal::parse(document.facts.text(u"total")))
    facts.amount = *total;
  if (stored.transport > 0 && stored.transport <= static_cast<int>(TransportState::InterchangeRejected))
    facts.statuses.append(word(nameOf(static_cast<TransportState>(stored.transport))));
  if (stored.business > 0 && stored.business <= static_cast<int>(BusinessState::Cancelled))
    facts.statuses.append(word(nameOf(static_cast<BusinessState>(stored.business))));
  if (document.facts.number(u"errors") > 0)
    facts.findings.append(u"error"_s);
  if (document.facts.number(u"warnings") > 0)
    facts.findings.append(u"warning"_s);
  if (document.facts.number(u"notes") > 0)
    facts.findings.append(u"note"_s);
}

} // namespace muniment::workspace
