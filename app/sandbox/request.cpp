#include "app/sandbox/request.h"

namespace muniment::sandbox {

QByteArray Request::header(QByteArrayView name) const {
  for (const auto& [key, value] : headers)
    if (key.compare(name, Qt::CaseInsensitive) == 0)
      return value;
  return {};
}

QStringList Request::steps() const {
  QStringList steps;
  for (const QByteArray& step : target.split('?').first().split('/'))
    if (!step.isEmpty())
      steps += QString::fromUtf8(QByteArray::fromPercentEncoding(step));
  return steps;
}

QByteArray Request::query() const {
  const qsizetype begin = target.indexOf('?');
  return begin < 0 ? QByteArray() : target.mid(begin + 1);
}

} // namespace muniment::sandbox
