#include "core/connect/http/json_pointer.h"

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

const ForeignJson* step(const ForeignJson& value, const QString& name) {
  if (value.isObject())
    return value.member(name);
  bool isNumber = false;
  const uint index = name.toUInt(&isNumber);
  if (!value.isArray() || !isNumber || QString::number(index) != name || index >= value.elements().size())
    return nullptr;
  return &value.elements()[index];
}

} // namespace

std::optional<JsonPointer> JsonPointer::parse(const QString& text) {
  JsonPointer pointer;
  if (text.isEmpty())
    return pointer;
  if (!text.startsWith(u'/'))
    return std::nullopt;
  for (QString name : text.sliced(1).split(u'/')) {
    for (qsizetype at = name.indexOf(u'~'); at >= 0; at = name.indexOf(u'~', at + 1)) {
      if (at + 1 >= name.size() || (name.at(at + 1) != u'0' && name.at(at + 1) != u'1'))
        return std::nullopt;
    }
    pointer.m_steps += name.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
  }
  return pointer;
}

const ForeignJson* JsonPointer::in(const ForeignJson& document) const {
  const ForeignJson* value = &document;
  for (const QString& name : m_steps) {
    value = step(*value, name);
    if (!value)
      return nullptr;
  }
  return value;
}

QString JsonPointer::toString() const {
  QString text;
  for (const QString& name : m_steps)
    text += u'/' + pointerStep(name);
  return text;
}

QString pointerStep(QString name) { return name.replace("~"_L1, "~0"_L1).replace("/"_L1, "~1"_L1); }

} // namespace muniment::connect
