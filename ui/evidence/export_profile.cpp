#include "ui/evidence/export_profile.h"

#include <QtCore/QStandardPaths>
#include <QtCore/QTimeZone>

namespace muniment::ui {

using namespace Qt::StringLiterals;

ExportProfile ExportProfile::usual() {
  ExportProfile profile;
  const QByteArray zone = QTimeZone::systemTimeZoneId();
  profile.options.zone = QTimeZone::isTimeZoneIdAvailable(zone) ? QString::fromLatin1(zone) : u"UTC"_s;
  profile.options.confidentiality = u"CONFIDENTIAL"_s;
  profile.batesPrefix = u"PROD"_s;
  profile.folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  return profile;
}

QString ExportProfile::nameFor(const std::optional<MatterId>& matter) {
  return u"export."_s + (matter ? matter->toString() : u"none"_s);
}

QString ExportProfile::toText() const {
  const Json json = Json::Object{{u"attachments"_s, options.attachments},
                                 {u"bates"_s, batesPrefix},
                                 {u"folder"_s, folder},
                                 {u"format"_s, QString(evidence::nameOf(options.format))},
                                 {u"redactions"_s, options.redactions},
                                 {u"stamp"_s, options.confidentiality},
                                 {u"tags"_s, options.tags},
                                 {u"zone"_s, options.zone}};
  return QString::fromUtf8(canonicalJson(json).value_or(QByteArray()));
}

ExportProfile ExportProfile::fromText(const QString& text) {
  ExportProfile profile = usual();
  const auto json = parseJson(text.toUtf8());
  if (!json)
    return profile;
  const auto flag = [&](QStringView key, bool usually) {
    const bool* value = json->at(key).boolean();
    return value ? *value : usually;
  };
  if (const auto format = evidence::packageFormat(json->text(u"format")))
    profile.options.format = *format;
  if (const QByteArray zone = json->text(u"zone").toLatin1(); QTimeZone::isTimeZoneIdAvailable(zone))
    profile.options.zone = QString::fromLatin1(zone);
  if (const QString* stamp = json->at(u"stamp").string())
    profile.options.confidentiality = *stamp;
  profile.options.redactions = flag(u"redactions", true);
  profile.options.tags = flag(u"tags", true);
  profile.options.attachments = flag(u"attachments", true);
  if (const QString prefix = json->text(u"bates"); !prefix.isEmpty())
    profile.batesPrefix = prefix;
  if (const QString folder = json->text(u"folder"); !folder.isEmpty())
    profile.folder = folder;
  return profile;
}

} // namespace muniment::ui
