#include "core/connect/http/foreign_json.h"

#include "core/base/json.h"

namespace muniment::connect {

const ForeignJson* ForeignJson::member(QStringView name) const {
  for (const Member& each : m_members) {
    if (each.name == name)
      return &each.value;
  }
  return nullptr;
}

QByteArray ForeignJson::toBytes() const {
  QByteArray out;
  switch (m_kind) {
  case Kind::Null:
    return "null";
  case Kind::Boolean:
  case Kind::Number:
    return m_text.toLatin1();
  case Kind::String:
    return appendCanonical(out, m_text) ? out : QByteArray("null");
  case Kind::Array:
    for (const ForeignJson& element : m_elements)
      out += (out.isEmpty() ? "" : ",") + element.toBytes();
    return '[' + out + ']';
  case Kind::Object:
    break;
  }
  for (const Member& member : m_members) {
    if (!out.isEmpty())
      out += ',';
    if (appendCanonical(out, member.name))
      out += ':' + member.value.toBytes();
  }
  return '{' + out + '}';
}

} // namespace muniment::connect
