#include "app/sandbox/router.h"

namespace muniment::sandbox {

using namespace Qt::StringLiterals;

QJsonArray Call::spoilt(const QJsonArray& items) const {
  QJsonArray all;
  for (const QJsonValue& item : items) {
    for (int count = request->itemsTwice ? 2 : 1; count > 0; --count) {
      if (request->itemsTurned)
        all.prepend(item);
      else
        all.append(item);
    }
  }
  return all;
}

void Router::on(QByteArray method, QLatin1StringView pattern, Handler handler) {
  Entry entry{std::move(method), {}, std::move(handler)};
  for (const QString& step : QString(pattern).split(u'/', Qt::SkipEmptyParts))
    entry.steps.push_back(step.split(u'|'));
  m_entries.push_back(std::move(entry));
}

bool Router::fits(const Entry& entry, const QStringList& path, QStringList& places) {
  if (qsizetype(entry.steps.size()) != path.size())
    return false;
  places.clear();
  for (qsizetype i = 0; i < path.size(); ++i) {
    const QStringList& step = entry.steps.at(std::size_t(i));
    if (step.first() == "{}"_L1)
      places += path.at(i);
    else if (!step.contains(path.at(i)))
      return false;
  }
  return true;
}

std::optional<Reply> Router::route(Call& call, const QStringList& path) const {
  bool known = false;
  const QByteArray method = call.request->method == "HEAD" ? QByteArray("GET") : call.request->method;
  QStringList places;
  for (const Entry& entry : m_entries) {
    if (!fits(entry, path, places))
      continue;
    known = true;
    if (entry.method != method && entry.method != call.request->method)
      continue;
    call.steps = places;
    return entry.handler(call);
  }
  if (known)
    return jsonReply({{u"error"_s, u"This method is not offered here"_s}}, 405);
  return std::nullopt;
}

} // namespace muniment::sandbox
