#include "core/connect/contentserver/rm_answer.h"

#include "core/connect/contentserver/rm_error_table.h"

namespace muniment::connect::contentserver {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestText = 500;

/// The words of an error, wherever they stand.
QString wordsIn(const ForeignJson& document) {
  QStringList words;
  for (const ForeignJson* place : {&document, in(&document, {u"results"})})
    for (const QStringView name : {u"error", u"errorDetail", u"errMsg"})
      if (const QString text = textIn(place, name); !text.isEmpty())
        words.append(text);
  return words.join(u' ').left(kLongestText);
}

/// Said to have failed although the status is good.
bool failed(const ForeignJson& document) {
  for (const ForeignJson* place : {&document, in(&document, {u"results"})})
    if (const ForeignJson* ok = in(place, {u"ok"}); ok && !truthIn(place, u"ok"))
      return true;
  return false;
}

} // namespace

const ForeignJson* in(const ForeignJson* from, std::initializer_list<QStringView> names) {
  for (const QStringView name : names)
    from = from && from->isObject() ? from->member(name) : nullptr;
  return from;
}

QString textIn(const ForeignJson* from, QStringView name) {
  const ForeignJson* member = in(from, {name});
  return member ? member->text() : QString();
}

qint64 numberIn(const ForeignJson* from, QStringView name) { return textIn(from, name).toLongLong(); }

bool truthIn(const ForeignJson* from, QStringView name) {
  const QString text = textIn(from, name);
  return text.compare("true"_L1, Qt::CaseInsensitive) == 0 || text == "1"_L1;
}

const ForeignJson* listIn(const ForeignJson& document, QStringView name) {
  const ForeignJson* places[] = {&document, in(&document, {u"results", u"data"}), in(&document, {u"results"}),
                                 in(&document, {u"data"})};
  for (const ForeignJson* place : places) {
    if (place && place->isArray())
      return place;
    for (const QStringView each : {name, QStringView(u"contents")})
      if (const ForeignJson* list = each.isEmpty() ? nullptr : in(place, {each}); list && list->isArray())
        return list;
  }
  return nullptr;
}

const ForeignJson* propertiesIn(const ForeignJson& item) {
  const ForeignJson* found = in(&item, {u"data", u"properties"});
  if (!found)
    found = in(&item, {u"properties"});
  if (!found)
    found = in(&item, {u"data"});
  return found ? found : &item;
}

Result<ForeignJson> documentIn(const HttpResponse& response) {
  auto document = ForeignJson::parse(response.body);
  const QString words = document ? wordsIn(*document) : QString();
  if (response.status < 200 || response.status >= 300)
    return Failure(problemOf(response.status, words).error(words));
  if (!document) {
    if (response.body.trimmed().isEmpty())
      return ForeignJson();
    return Failure(makeRetryable(ErrorKind::Unavailable, "rm.not_json"_L1));
  }
  // With `suppress_response_codes` the true status stands in the answer.
  const auto status = static_cast<int>(numberIn(&*document, u"statusCode"));
  if (status >= 400)
    return Failure(problemOf(status, words).error(words));
  if (failed(*document))
    return Failure(problemOf(400, words).error(words));
  return document;
}

} // namespace muniment::connect::contentserver
