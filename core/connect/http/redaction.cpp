#include "core/connect/http/redaction.h"

#include "core/connect/http/foreign_json.h"

#include <QtCore/QUrlQuery>

#include <algorithm>
#include <array>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMostElements = 5;

/// Names of headers that say nothing about anybody.
constexpr std::array kHeaders = {
    "accept",       "accept-encoding", "authorization", "cache-control",   "connection", "content-length",
    "content-type", "cookie",          "date",          "idempotency-key", "link",       "location",
    "otcsticket",   "retry-after",     "server",        "set-cookie",      "user-agent", "www-authenticate"};
constexpr std::array kTypes = {
    "application/json",        "application/octet-stream",          "application/pdf", "application/xml",
    "multipart/form-data",     "application/x-www-form-urlencoded", "text/html",       "text/plain",
    "application/problem+json"};

template <std::size_t N>
bool isListed(const std::array<const char*, N>& list, const QByteArray& text) {
  return std::ranges::any_of(list, [&](const char* each) { return text == each; });
}

QByteArray typeOf(const QByteArray& contentType) { return contentType.split(';').first().trimmed().toLower(); }

QString shapeOfBytes(const QByteArray& bytes) { return u"bytes(%1)"_s.arg(bytes.size()); }

bool isDigits(const QString& text) {
  return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QString Redaction::shape(const QString& value) {
  if (value.isEmpty())
    return u"empty"_s;
  return (isDigits(value) ? u"digits(%1)"_s : u"text(%1)"_s).arg(value.size());
}

QString Redaction::word(const QString& text) const { return m_words.contains(text) ? text : shape(text); }

QString Redaction::address(const QUrl& url) const {
  QStringList steps;
  for (const QString& step : url.path(QUrl::FullyDecoded).split(u'/'))
    steps += step.isEmpty() ? QString() : word(step);
  QString text = steps.join(u'/');
  const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
  for (qsizetype at = 0; at < items.size(); ++at)
    text += (at == 0 ? u'?' : u'&') + word(items[at].first) + u'=' + shape(items[at].second);
  return text;
}

Json Redaction::headers(const std::vector<std::pair<QByteArray, QByteArray>>& headers) const {
  Json::Array all;
  for (const auto& [name, value] : headers) {
    const QByteArray lower = name.toLower();
    const QString text = QString::fromUtf8(value);
    const bool telling = (lower == "content-type" && isListed(kTypes, typeOf(value))) ||
                         ((lower == "content-length" || lower == "retry-after") && isDigits(text));
    const QString shown = lower == "content-type" ? QString::fromLatin1(typeOf(value)) : text;
    all.emplace_back(Json::Object{
        {u"name"_s, isListed(kHeaders, lower) ? QString::fromLatin1(lower) : shape(QString::fromUtf8(name))},
        {u"value"_s, telling ? shown : shape(text)}});
  }
  return all;
}

namespace {

/// The structure of a value; `word` decides which names pass.
template <class Word>
Json structureOf(const ForeignJson& value, const Word& word) {
  switch (value.kind()) {
  case ForeignJson::Kind::Null:
    return u"null"_s;
  case ForeignJson::Kind::Boolean:
    return u"boolean"_s;
  case ForeignJson::Kind::Number:
    return u"number(%1)"_s.arg(value.text().size());
  case ForeignJson::Kind::String:
    return Redaction::shape(value.text());
  case ForeignJson::Kind::Array: {
    Json::Array shown;
    for (std::size_t at = 0; at < std::min(kMostElements, value.elements().size()); ++at)
      shown.push_back(structureOf(value.elements()[at], word));
    if (value.elements().size() > kMostElements)
      shown.emplace_back(u"and %1 more"_s.arg(value.elements().size() - kMostElements));
    return shown;
  }
  case ForeignJson::Kind::Object:
    break;
  }
  Json::Object shown;
  for (const ForeignJson::Member& member : value.members()) {
    QString name = word(member.name);
    for (int again = 2; shown.contains(name); ++again)
      name = word(member.name) + u" %1"_s.arg(again);
    shown.emplace(std::move(name), structureOf(member.value, word));
  }
  return shown;
}

} // namespace

Json Redaction::form(const QByteArray& bytes) const {
  Json::Array fields;
  const QUrlQuery query(QString::fromLatin1(bytes));
  for (const auto& [name, value] : query.queryItems(QUrl::FullyDecoded))
    fields.emplace_back(Json::Object{{u"name"_s, word(name)}, {u"value"_s, shape(value)}});
  return fields;
}

Json Redaction::body(const QByteArray& contentType, const QByteArray& bytes) const {
  if (bytes.isEmpty())
    return u"empty"_s;
  const QByteArray type = typeOf(contentType);
  if (type == "application/x-www-form-urlencoded")
    return form(bytes);
  if (type.endsWith("json")) {
    if (const auto parsed = ForeignJson::parse(bytes))
      return structureOf(*parsed, [this](const QString& name) { return word(name); });
  }
  return shapeOfBytes(bytes);
}

} // namespace muniment::connect
