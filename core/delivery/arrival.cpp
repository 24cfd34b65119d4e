#include "core/delivery/arrival.h"

#include "core/base/json.h"

namespace muniment::delivery {
namespace {

using namespace Qt::StringLiterals;

Failure unreadable() { return failure(ErrorKind::VerificationFailed, "journal.letter_unreadable"_L1); }

} // namespace

Result<QByteArray> bytesOf(const Arrival& arrival) {
  Json::Array headers;
  for (const auto& [name, value] : arrival.headers)
    headers.emplace_back(Json::Array{QString::fromLatin1(name), QString::fromLatin1(value)});
  MUNIMENT_TRY_LET(head, canonicalJson(Json::Object{
                             {u"at"_s, arrival.at.toString()}, {u"headers"_s, headers}, {u"peer"_s, arrival.peer}}));
  return head + '\n' + arrival.body;
}

Result<Arrival> arrivalFrom(const QByteArray& bytes) {
  const qsizetype end = bytes.indexOf('\n');
  const auto head = end < 0 ? Result<Json>(unreadable()) : parseJson(QByteArrayView(bytes).first(end));
  const Json::Array* headers = head ? head->at(u"headers").array() : nullptr;
  const auto at = head ? Instant::parse(head->text(u"at")) : std::nullopt;
  if (!headers || !at || head->text(u"peer").isEmpty())
    return unreadable();
  Arrival arrival{head->text(u"peer"), *at, {}, bytes.sliced(end + 1)};
  for (const Json& header : *headers) {
    const Json::Array* pair = header.array();
    if (!pair || pair->size() != 2 || !pair->front().string() || !pair->back().string())
      return unreadable();
    arrival.headers.emplace_back(pair->front().string()->toLatin1(), pair->back().string()->toLatin1());
  }
  return arrival;
}

} // namespace muniment::delivery
