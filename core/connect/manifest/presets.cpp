#include "core/connect/manifest/presets.h"

#include <QtCore/QFile>

namespace muniment::connect {

using namespace Qt::StringLiterals;

QStringList presetNames() {
  return {u"active-community"_s, u"active-documents"_s, u"appworks-push"_s,      u"fcm"_s,
          u"inbound-webhook"_s,  u"outbound-webhook"_s, u"push-notifications"_s, u"xconnector"_s};
}

Result<QByteArray> preset(const QString& name) {
  QFile file(u":/manifests/"_s + name + u".json"_s);
  if (!presetNames().contains(name) || !file.open(QIODevice::ReadOnly))
    return failure(ErrorKind::NotFound, "manifest.no_preset"_L1, {name});
  return file.readAll();
}

} // namespace muniment::connect
