#include "app/sandbox/reply.h"

#include <QtCore/QJsonDocument>

namespace muniment::sandbox {

QByteArray compact(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

Reply jsonReply(const QJsonObject& object, int status) {
  return {status, "application/json;charset=utf-8", compact(object), {}};
}

QByteArray escapedJson(const QJsonObject& object) {
  QByteArray escaped;
  for (const QChar unit : QString::fromUtf8(compact(object))) {
    if (unit == u'/')
      escaped += "\\/";
    else if (unit.unicode() < 0x80)
      escaped += unit.toLatin1();
    else
      escaped += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
  }
  return escaped;
}

} // namespace muniment::sandbox
