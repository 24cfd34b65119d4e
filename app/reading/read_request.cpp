#include "app/reading/read_request.h"

#include "core/outreach/answer_token.h"

#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

#include <limits>

namespace muniment::reading {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongest = 200;

std::optional<std::int64_t> numberIn(QByteArrayView text) {
  const QByteArray bytes = text.toByteArray();
  bool isNumber = !bytes.isEmpty();
  for (const char letter : bytes)
    isNumber = isNumber && letter >= '0' && letter <= '9';
  const std::int64_t number = isNumber ? bytes.toLongLong(&isNumber) : 0;
  return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

QByteArray headerOf(const connect::InboundRequest& request, QByteArrayView name) {
  for (const auto& [known, value] : request.headers) {
    if (known.compare(name, Qt::CaseInsensitive) == 0)
      return value;
  }
  return {};
}

ReadRequest readRequest(const connect::InboundRequest& request) {
  const QUrl url = QUrl::fromEncoded("http://here" + request.target, QUrl::StrictMode);
  const QStringList steps = url.path(QUrl::FullyEncoded).split(u'/').mid(1);
  ReadRequest read;
  read.etag = headerOf(request, "If-None-Match").trimmed();
  if (!url.isValid() || steps.size() < 2 || steps.front() != "v1"_L1)
    return read;
  const QString last = QUrl::fromPercentEncoding(steps.at(steps.size() - 1).toUtf8());
  if (steps.at(1) == "cases"_L1) {
    read.key = steps.size() == 3   ? last
               : steps.size() == 2 ? QUrlQuery(url).queryItemValue(u"reference"_s, QUrl::FullyDecoded)
                                   : QString();
    if (!read.key.isEmpty() && read.key.size() <= kLongest)
      read.what = ReadRequest::What::Cases;
    return read;
  }
  const bool isContent = steps.size() == 4 && last == "content"_L1;
  const auto id =
      steps.at(1) == "documents"_L1 && (steps.size() == 3 || isContent) ? ItemId::parse(steps.at(2)) : std::nullopt;
  if (id) {
    read.document = *id;
    read.what = isContent ? ReadRequest::What::Content : ReadRequest::What::Document;
  }
  return read;
}

std::optional<Credentials> credentialsOf(const connect::InboundRequest& request) {
  const QByteArray proof = headerOf(request, "Authorization");
  const qsizetype at = proof.indexOf('.');
  if (!proof.startsWith("Bearer ") || at < 8 || proof.size() > kLongest)
    return std::nullopt;
  return Credentials{QString::fromLatin1(proof.sliced(7, at - 7)),
                     outreach::AnswerToken::digestOf(QByteArrayView(proof).sliced(at + 1))};
}

std::optional<workspace::ReadDocuments::Part> rangeOf(const connect::InboundRequest& request) {
  const QByteArray range = headerOf(request, "Range").trimmed();
  const qsizetype dash = range.indexOf('-');
  if (!range.startsWith("bytes=") || dash < 0 || range.contains(','))
    return std::nullopt;
  const auto first = numberIn(QByteArrayView(range).sliced(6, dash - 6).trimmed());
  const QByteArrayView end = QByteArrayView(range).sliced(dash + 1).trimmed();
  const auto last = numberIn(end);
  if (!first)
    return last && *last > 0 && dash == 6 ? std::optional(workspace::ReadDocuments::Part{-*last, *last}) : std::nullopt;
  if (end.isEmpty())
    return workspace::ReadDocuments::Part{*first, std::numeric_limits<std::int64_t>::max()};
  return last && *last >= *first ? std::optional(workspace::ReadDocuments::Part{*first, *last - *first + 1})
                                 : std::nullopt;
}

} // namespace muniment::reading
