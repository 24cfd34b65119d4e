#include "core/evidence/package_texts.h"

#include <QtCore/QFile>

namespace muniment::evidence {
namespace {

QByteArray resource(const QString& name) {
  QFile file(QStringLiteral(":/evidence/") + name);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QByteArray verifyScript() { return resource(QStringLiteral("verify.sh")); }
QByteArray verifyText() { return resource(QStringLiteral("VERIFY.txt")); }

} // namespace muniment::evidence
