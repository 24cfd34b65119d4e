#include "app/sandbox/contract/shelf.h"

#include <QtCore/QJsonArray>

namespace muniment::sandbox {

using namespace Qt::StringLiterals;

QJsonObject& Shelf::add(QJsonObject thing) {
  const qint64 number = m_things.empty() ? 1 : m_things.rbegin()->first + 1;
  thing.insert(u"id"_s, m_prefix + u'-' + QString::number(number));
  return m_things.emplace(number, std::move(thing)).first->second;
}

QJsonObject* Shelf::find(const QString& id) {
  if (!id.startsWith(m_prefix + u'-'))
    return nullptr;
  const auto found = m_things.find(id.mid(m_prefix.size() + 1).toLongLong());
  return found == m_things.end() ? nullptr : &found->second;
}

QJsonObject Shelf::state() const {
  QJsonArray items;
  for (const auto& [number, thing] : m_things)
    items.append(thing);
  return {{u"count"_s, items.size()}, {u"items"_s, items}};
}

} // namespace muniment::sandbox
