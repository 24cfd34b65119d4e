#include "core/capture/envelope_json.h"

#include "core/formats/edi/finding_catalogue.h"

#include <array>

namespace muniment::capture {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::Delimiters;
using formats::edi::Envelope;
using formats::edi::Finding;
using formats::edi::Place;
using formats::edi::StatedTime;
using formats::edi::Value;

struct Named final {
  QLatin1StringView name;
  Value Envelope::*value;
};

const std::array kValues{Named{"application"_L1, &Envelope::application},
                         Named{"charset"_L1, &Envelope::charset},
                         Named{"control"_L1, &Envelope::control},
                         Named{"group_control"_L1, &Envelope::groupControl},
                         Named{"group_kind"_L1, &Envelope::groupKind},
                         Named{"group_receiver"_L1, &Envelope::groupReceiver},
                         Named{"group_sender"_L1, &Envelope::groupSender},
                         Named{"group_version"_L1, &Envelope::groupVersion},
                         Named{"receiver"_L1, &Envelope::receiver},
                         Named{"receiver_kind"_L1, &Envelope::receiverKind},
                         Named{"sender"_L1, &Envelope::sender},
                         Named{"sender_kind"_L1, &Envelope::senderKind},
                         Named{"version"_L1, &Envelope::version}};

QString textOf(const std::string& utf8) {
  return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())).replace(QChar(u'\0'), QChar(0xfffd));
}

Json placeJson(const Place& place) {
  return Json::Array{textOf(place.label), place.length, place.offset, place.segment};
}

Place placeFrom(const Json& json) {
  const Json::Array* const parts = json.array();
  if (!parts || parts->size() != 4)
    return {};
  const auto number = [&](std::size_t at) { return (*parts)[at].integer() ? *(*parts)[at].integer() : 0; };
  const QString* const label = (*parts)[0].string();
  return {number(2), number(1), number(3), label ? label->toStdString() : std::string()};
}

Json valueJson(const Value& value) { return Json::Array{textOf(value.text), placeJson(value.place)}; }

Value valueFrom(const Json& json) {
  const Json::Array* const parts = json.array();
  if (!parts || parts->size() != 2 || !(*parts)[0].string())
    return {};
  return {(*parts)[0].string()->toStdString(), placeFrom((*parts)[1])};
}

QString hexOf(std::string_view bytes) {
  return QString::fromLatin1(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toHex());
}

Json delimitersJson(const Delimiters& delimiters) {
  const std::string single{delimiters.element, delimiters.component, delimiters.repetition, delimiters.release,
                           delimiters.decimal};
  return hexOf(single + delimiters.segment);
}

Delimiters delimitersFrom(const QString& hex) {
  const std::string bytes = QByteArray::fromHex(hex.toLatin1()).toStdString();
  if (bytes.size() < 6)
    return {};
  return {bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes.substr(5)};
}

Json timeJson(const StatedTime& time) {
  return Json::Array{time.day.toString(Qt::ISODate), time.time.toString(Qt::ISODate), textOf(time.zone)};
}

StatedTime timeFrom(const Json& json) {
  const Json::Array* const parts = json.array();
  if (!parts || parts->size() != 3 || !(*parts)[0].string() || !(*parts)[1].string() || !(*parts)[2].string())
    return {};
  return {QDate::fromString(*(*parts)[0].string(), Qt::ISODate), QTime::fromString(*(*parts)[1].string(), Qt::ISODate),
          (*parts)[2].string()->toStdString()};
}

bool isTrue(const Json& json, QStringView member) {
  const bool* const value = json.at(member).boolean();
  return value && *value;
}

} // namespace

Json envelopeJson(const Envelope& envelope) {
  Json::Object made{{u"delimiters"_s, delimitersJson(envelope.delimiters)},
                    {u"ordinal"_s, envelope.ordinal},
                    {u"place"_s, placeJson(envelope.place)}};
  for (const Named& one : kValues) {
    if (!(envelope.*one.value).isEmpty())
      made.emplace(one.name, valueJson(envelope.*one.value));
  }
  for (const auto& [name, isSet] :
       {std::pair(u"answer_wanted"_s, envelope.wantsAnswer), std::pair(u"service_advice"_s, envelope.hasServiceAdvice),
        std::pair(u"test"_s, envelope.isTest), std::pair(u"wrapped"_s, envelope.isWrapped)}) {
    if (isSet)
      made.emplace(name, true);
  }
  if (envelope.time.isKnown())
    made.emplace(u"time"_s, timeJson(envelope.time));
  if (envelope.groupTime.isKnown())
    made.emplace(u"group_time"_s, timeJson(envelope.groupTime));
  return made;
}

Envelope envelopeFrom(const Json& json) {
  Envelope envelope;
  envelope.delimiters = delimitersFrom(json.text(u"delimiters"));
  envelope.ordinal = json.number(u"ordinal");
  envelope.place = placeFrom(json.at(u"place"));
  for (const Named& one : kValues)
    envelope.*one.value = valueFrom(json.at(QString(one.name)));
  envelope.wantsAnswer = isTrue(json, u"answer_wanted");
  envelope.hasServiceAdvice = isTrue(json, u"service_advice");
  envelope.isTest = isTrue(json, u"test");
  envelope.isWrapped = isTrue(json, u"wrapped");
  envelope.time = timeFrom(json.at(u"time"));
  envelope.groupTime = timeFrom(json.at(u"group_time"));
  return envelope;
}

Json findingJson(const Finding& finding) {
  return Json::Object{{u"code"_s, textOf(finding.code)},         {u"detail"_s, textOf(finding.detail)},
                      {u"expected"_s, textOf(finding.expected)}, {u"place"_s, placeJson(finding.place)},
                      {u"rule"_s, textOf(finding.rule)},         {u"value"_s, textOf(finding.value)}};
}

Finding findingFrom(const Json& json) {
  const auto text = [&](QStringView member) { return json.text(member).toStdString(); };
  return formats::edi::makeFinding(text(u"code"), placeFrom(json.at(u"place")), text(u"value"), text(u"expected"),
                                   text(u"detail"), text(u"rule"));
}

} // namespace muniment::capture
