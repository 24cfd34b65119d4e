#include "core/model/redaction.h"

#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLongestReason = 8;
constexpr int kWholePage = 1000;
constexpr int kStepAcross = 20; ///< thousandths of the page
constexpr int kStepDown = 5;
constexpr std::array kParts{"message"_L1, "text"_L1, "attachment"_L1, "page"_L1};
constexpr std::array kStates{"proposed"_L1, "signed-off"_L1, "withdrawn"_L1};

} // namespace

bool model::isRedactionReason(QStringView text) {
  return !text.isEmpty() && text.size() <= kLongestReason && std::ranges::all_of(text, [](QChar letter) {
    return (letter >= u'A' && letter <= u'Z') || (letter >= u'0' && letter <= u'9');
  });
}

QStringList model::usualRedactionReasons() { return {u"PRIV"_s, u"PII"_s, u"TP"_s, u"TS"_s, u"NR"_s}; }

QString model::redactionMark(const QString& reason) { return u"[REDACTED "_s + reason + u']'; }

QRect model::burnedBox(const QRect& box) {
  const auto from = [](int value, int step) { return value / step * step; };
  const auto until = [](int value, int step) { return std::min(kWholePage, (value + step - 1) / step * step); };
  const int left = from(box.x(), kStepAcross);
  const int top = from(box.y(), kStepDown);
  return {left, top, until(box.x() + box.width(), kStepAcross) - left, until(box.y() + box.height(), kStepDown) - top};
}

QLatin1StringView model::nameOf(Redaction::Part part) { return kParts[static_cast<std::size_t>(part)]; }
QLatin1StringView model::nameOf(Redaction::State state) { return kStates[static_cast<std::size_t>(state)]; }

QString model::aggregateOf(const Redaction& redaction) {
  return u"redaction:%1/%2"_s.arg(redaction.id.toString()).arg(redaction.version);
}

Json model::contentOf(const Redaction& redaction) {
  return Json::Object{{u"at"_s, redaction.at.milliseconds()},
                      {u"author"_s, redaction.author},
                      {u"height"_s, redaction.box.height()},
                      {u"id"_s, redaction.id.toString()},
                      {u"left"_s, redaction.box.x()},
                      {u"length"_s, redaction.length},
                      {u"message"_s, redaction.message.toString()},
                      {u"page"_s, redaction.page},
                      {u"part"_s, nameOf(redaction.part)},
                      {u"reason"_s, redaction.reason},
                      {u"start"_s, redaction.start},
                      {u"state"_s, nameOf(redaction.state)},
                      {u"top"_s, redaction.box.y()},
                      {u"version"_s, redaction.version},
                      {u"width"_s, redaction.box.width()}};
}

Result<Redaction> model::redactionFrom(const Json& content) {
  const auto whole = [&](QStringView member) { return static_cast<int>(content.number(member)); };
  Redaction redaction;
  redaction.at = Instant::fromMilliseconds(content.number(u"at"));
  redaction.author = content.text(u"author");
  redaction.box = QRect(whole(u"left"), whole(u"top"), whole(u"width"), whole(u"height"));
  redaction.id = valueAt<RedactionId>(content, u"id");
  redaction.length = content.number(u"length");
  redaction.message = valueAt<MessageId>(content, u"message");
  redaction.page = whole(u"page");
  redaction.part = namedIn<Redaction::Part>(kParts, content.text(u"part")).value_or(Redaction::Part::Message);
  redaction.reason = content.text(u"reason");
  redaction.start = content.number(u"start");
  redaction.state = namedIn<Redaction::State>(kStates, content.text(u"state")).value_or(Redaction::State::Proposed);
  redaction.version = whole(u"version");
  return exactly(std::move(redaction), content);
}

} // namespace muniment
