#include "ui/records/finalise_dialog.h"

#include "ui/records/record_words.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

FinaliseDialog::FinaliseDialog(const Record& record, QWidget* parent)
    : ActDialog({tr("Finalise %1").arg(RecordWords::unbroken(record.number)), RecordWords::unbroken(record.title),
                 tr("Finalise Record")},
                parent),
      m_record(record.id) {
  setObjectName(u"finaliseDialog"_s);
  addConsequence(tr("Title and details stay as they are from now on."));
  addConsequence(tr("The record cannot be moved to another class any more."));
  setMissing({});
}

} // namespace muniment::ui
