#include "ui/connections/processing_sheet.h"

#include "core/base/error_catalogue.h"
#include "core/workspace/connections/processing_text.h"
#include "ui/kit/copy_text.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QSaveFile>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize kSize{640, 620};
constexpr int kNameWidth = 144;

} // namespace

ProcessingSheet::ProcessingSheet(workspace::ProcessingRecord::Answer record, QWidget* parent)
    : QDialog(parent), m_record(std::move(record)),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("Record of processing"),
                                  tr("For the files of whoever answers for data protection. It says what holds now."),
                                  tr("Save as Text…"), tr("Copy")},
                                 SheetFrame::Sides::One)) {
  setObjectName(u"processingSheet"_s);
  m_frame.enter->addWidget(makeLines(), 1);
  connect(m_frame.action, &QPushButton::clicked, this, &ProcessingSheet::choosePlace);
  connect(m_frame.second, &QPushButton::clicked, this, [this] {
    copyText(workspace::ProcessingText::text(m_record));
    m_frame.problem->setText(tr("Copied."));
  });
  resize(parent ? kSize.boundedTo(parent->window()->size() - QSize(48, 48)) : kSize);
}

QWidget* ProcessingSheet::makeLines() const {
  auto* field = new QWidget;
  auto* grid = new QGridLayout(field);
  grid->setContentsMargins(0, 0, 8, 0);
  grid->setHorizontalSpacing(16);
  grid->setVerticalSpacing(10);
  grid->setColumnMinimumWidth(0, kNameWidth);
  grid->setColumnStretch(1, 1);
  int row = 0;
  for (const auto& [what, said] : workspace::ProcessingText::lines(m_record)) {
    grid->addWidget(new PlainLabel(what, TextRole::Small, Ink::Secondary), row, 0, Qt::AlignTop);
    auto* value = new PlainLabel(visibleText(said), TextRole::Body);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(value, row++, 1, Qt::AlignTop);
  }
  grid->setRowStretch(row, 1);
  auto* area = new QScrollArea;
  area->setObjectName(u"processingSheet.lines"_s);
  area->setAccessibleName(tr("Record of processing"));
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setWidget(field);
  return area;
}

void ProcessingSheet::choosePlace() {
  auto* dialog = new QFileDialog(this, tr("Where to save the record of processing"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilter(tr("Text (*.txt)"));
  dialog->selectFile(u"processing-%1.txt"_s.arg(m_record.connection.peer));
  connect(dialog, &QFileDialog::fileSelected, this, &ProcessingSheet::write);
  dialog->open();
}

void ProcessingSheet::write(const QString& file) {
  QSaveFile target(file);
  const QByteArray text = workspace::ProcessingText::text(m_record).toUtf8() + '\n';
  if (!target.open(QIODevice::WriteOnly) || target.write(text) != text.size() || !target.commit())
    return m_frame.showFailure(errorText(makeError(ErrorKind::Failed, "file.failed"_L1)));
  m_frame.problem->setText(tr("It was saved."));
}

} // namespace muniment::ui
