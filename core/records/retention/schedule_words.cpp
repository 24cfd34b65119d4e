#include "core/records/retention/schedule_words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

namespace muniment::records {
namespace {

QString translated(const char* text, int count = -1) {
  return QCoreApplication::translate("Retention", text, nullptr, count);
}

const char* wordsOf(StageAction action) {
  switch (action) {
  case StageAction::None:
    return QT_TRANSLATE_NOOP("Retention", "no action");
  case StageAction::ChangeStatus:
    return QT_TRANSLATE_NOOP("Retention", "change the status");
  case StageAction::Close:
    return QT_TRANSLATE_NOOP("Retention", "close");
  case StageAction::Finalise:
    return QT_TRANSLATE_NOOP("Retention", "finalise");
  case StageAction::MarkOfficial:
    return QT_TRANSLATE_NOOP("Retention", "mark as official");
  case StageAction::Export:
    return QT_TRANSLATE_NOOP("Retention", "transfer");
  case StageAction::UpdateStorage:
    return QT_TRANSLATE_NOOP("Retention", "move to other storage");
  case StageAction::DeleteFormat:
    return QT_TRANSLATE_NOOP("Retention", "delete the electronic format");
  case StageAction::PurgeVersions:
    return QT_TRANSLATE_NOOP("Retention", "delete old versions");
  case StageAction::MakeRendition:
    return QT_TRANSLATE_NOOP("Retention", "make a rendition");
  case StageAction::Destroy:
    return QT_TRANSLATE_NOOP("Retention", "destroy");
  case StageAction::Review:
    return QT_TRANSLATE_NOOP("Retention", "review");
  }
  return "";
}

const char* wordsOf(DateToUse date) {
  switch (date) {
  case DateToUse::NotSet:
    return QT_TRANSLATE_NOOP("Retention", "no date");
  case DateToUse::Created:
    return QT_TRANSLATE_NOOP("Retention", "the day it was created");
  case DateToUse::Reserved:
    return QT_TRANSLATE_NOOP("Retention", "the day it was reserved");
  case DateToUse::Modified:
    return QT_TRANSLATE_NOOP("Retention", "the day it was last changed");
  case DateToUse::StatusChanged:
    return QT_TRANSLATE_NOOP("Retention", "the day its status changed");
  case DateToUse::RecordDate:
    return QT_TRANSLATE_NOOP("Retention", "the date of the record");
  case DateToUse::ContainerFrom:
    return QT_TRANSLATE_NOOP("Retention", "the first day that its container covers");
  case DateToUse::ContainerTo:
    return QT_TRANSLATE_NOOP("Retention", "the last day that its container covers");
  case DateToUse::LastAddition:
    return QT_TRANSLATE_NOOP("Retention", "the day something was last added");
  case DateToUse::LastVersionAdded:
    return QT_TRANSLATE_NOOP("Retention", "the day its last version was added");
  case DateToUse::VersionCreated:
    return QT_TRANSLATE_NOOP("Retention", "the day its version was created");
  case DateToUse::SourceCreated:
    return QT_TRANSLATE_NOOP("Retention", "the day its source was created");
  case DateToUse::SourceVersionCreated:
    return QT_TRANSLATE_NOOP("Retention", "the day the last version of its source was created");
  case DateToUse::Declared:
    return QT_TRANSLATE_NOOP("Retention", "the day it was declared");
  case DateToUse::LastMessage:
    return QT_TRANSLATE_NOOP("Retention", "the day of its last message");
  case DateToUse::LastCaseAction:
    return QT_TRANSLATE_NOOP("Retention", "the day of the last action in its case");
  case DateToUse::PreviousStageEnd:
    return QT_TRANSLATE_NOOP("Retention", "the last day of the stage before");
  case DateToUse::PreviousStageExecuted:
    return QT_TRANSLATE_NOOP("Retention", "the day the stage before was carried out");
  }
  return "";
}

} // namespace

QString actionText(StageAction action) { return translated(wordsOf(action)); }

QString dateToUseText(DateToUse date) { return translated(wordsOf(date)); }

QString periodText(const Period& period, const QLocale& locale) {
  QStringList parts;
  if (period.years != 0)
    parts.append(translated(QT_TRANSLATE_N_NOOP("Retention", "%n year(s)"), period.years));
  if (period.months != 0)
    parts.append(translated(QT_TRANSLATE_N_NOOP("Retention", "%n month(s)"), period.months));
  if (period.days != 0 || parts.isEmpty())
    parts.append(translated(QT_TRANSLATE_N_NOOP("Retention", "%n day(s)"), period.days));
  return locale.createSeparatedList(parts);
}

QString dateText(QDate date, const QLocale& locale) {
  return locale.toString(date, translated(QT_TRANSLATE_NOOP("Retention", "d MMMM yyyy")));
}

} // namespace muniment::records
