#include "app/ctl/arguments.h"

#include "core/workspace/records/record_queries.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace muniment::ctl {

using namespace Qt::StringLiterals;

QString textOf(const std::string& utf8) { return QString::fromStdString(utf8); }

FilePath pathOf(const std::string& path) {
  return path.empty() ? FilePath() : FilePath{QFileInfo(textOf(path)).absoluteFilePath()};
}

Result<QByteArray> bytesOf(const std::string& path) {
  QFile file(textOf(path));
  if (!file.open(QIODevice::ReadOnly))
    return failure(ErrorKind::NotFound, "file.not_found"_L1, {}, file.errorString());
  return file.readAll();
}

Result<QDate> dayOf(const std::string& text) {
  const QDate day = QDate::fromString(textOf(text), Qt::ISODate);
  if (!day.isValid())
    return failure(ErrorKind::Usage, "base.not_a_date"_L1, {textOf(text)});
  return day;
}

Result<std::optional<QDate>> optionalDayOf(const std::string& text) {
  if (text.empty())
    return std::optional<QDate>();
  MUNIMENT_TRY_LET(day, dayOf(text));
  return std::optional<QDate>(day);
}

Json::Object fieldsOf(const std::vector<std::string>& texts) {
  Json::Object fields;
  for (const std::string& each : texts) {
    const QString text = textOf(each);
    const qsizetype cut = text.indexOf(u'=');
    fields.insert_or_assign(text.left(cut), cut < 0 ? QString() : text.sliced(cut + 1));
  }
  return fields;
}

Result<ClassId> classNamed(workspace::Workspace& opened, const std::string& name) {
  if (const auto id = ClassId::parse(textOf(name)))
    return *id;
  MUNIMENT_TRY_LET(plan, opened.ask(workspace::FilePlan()).result());
  for (const workspace::FilePlan::Place& place : plan) {
    if (place.value.code == textOf(name))
      return place.value.id;
  }
  return failure(ErrorKind::NotFound, "class.unknown"_L1);
}

Result<std::optional<ClassId>> optionalClassNamed(workspace::Workspace& opened, const std::string& name) {
  if (name.empty())
    return std::optional<ClassId>();
  MUNIMENT_TRY_LET(id, classNamed(opened, name));
  return std::optional<ClassId>(id);
}

Result<RecordId> recordNamed(workspace::Workspace& opened, const std::string& name) {
  if (const auto id = RecordId::parse(textOf(name)))
    return *id;
  MUNIMENT_TRY_LET(found, opened.ask(workspace::RecordByName{textOf(name)}).result());
  return found.record.id;
}

} // namespace muniment::ctl
