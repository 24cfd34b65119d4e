#include "ui/cases/templates_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/form_row.h"
#include "ui/kit/style.h"
#include "ui/kit/theme.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLargest = qint64{64} * 1024;
constexpr int kListHeight = 150;

/// With a line for each value, as a person reads it.
QString laidOut(const QString& text) {
  const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
  return document.isNull() ? text : QString::fromUtf8(document.toJson());
}

} // namespace

TemplatesSheet::TemplatesSheet(CaseDesk& desk, QWidget* parent)
    : QDialog(parent), m_desk(&desk),
      m_frame(SheetFrame::layOut(*this,
                                 {.title = tr("Case templates"),
                                  .context = tr("Folders of a case, and which documents go where and become records of "
                                                "which class. What was made by a template stays as it is."),
                                  .action = tr("Save Template"),
                                  .isDoneAtOnce = true},
                                 SheetFrame::Sides::One)),
      m_list(new QListWidget), m_text(new QPlainTextEdit), m_takeAway(new QPushButton(tr("Take Away"))) {
  setObjectName(u"templatesSheet"_s);
  addFields();
  connect(m_frame.action, &QPushButton::clicked, this, &TemplatesSheet::save);
  connect(m_takeAway, &QPushButton::clicked, this, &TemplatesSheet::takeAway);
  connect(m_list, &QListWidget::currentRowChanged, this, &TemplatesSheet::showChosen);
  connect(m_text, &QPlainTextEdit::textChanged, this, &TemplatesSheet::check);
  resize(680, 720);
  check();
  m_desk->ask(workspace::WhoAmI()).then(this, [this](const Result<access::Session>& me) {
    m_mayChange = me && me->may(Permission::ManagePlan);
    refresh({});
  });
}

void TemplatesSheet::addFields() {
  m_list->setObjectName(u"templatesSheet.list"_s);
  m_list->setFixedHeight(kListHeight);
  m_frame.enter->addWidget(new FormRow(tr("Templates"), m_list));
  m_text->setObjectName(u"templatesSheet.text"_s);
  m_text->setFont(monoFont());
  m_text->setTabChangesFocus(true);
  m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
  auto* text = new FormRow(tr("Text of the template (JSON)"), m_text, FormRow::Need::Required);
  text->setHint(tr("Saved under the id that it names; one with the same id is replaced."));
  m_frame.enter->addWidget(text, 1);
  auto* file = new QPushButton(tr("From a File…"));
  file->setObjectName(u"templatesSheet.file"_s);
  connect(file, &QPushButton::clicked, this, &TemplatesSheet::askForFile);
  m_takeAway->setObjectName(u"templatesSheet.takeAway"_s);
  auto* row = new QHBoxLayout;
  row->addWidget(file);
  row->addWidget(m_takeAway);
  row->addStretch(1);
  m_frame.enter->addLayout(row);
}

void TemplatesSheet::refresh(const QString& chosen) {
  m_desk->ask(workspace::CaseTemplates()).then(this, [this, chosen](const Result<Lines>& lines) {
    if (!lines)
      return m_frame.showFailure(errorText(lines.error()));
    m_lines = *lines;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const workspace::CaseTemplates::Line& line : m_lines)
      m_list->addItem(line.isOwn ? tr("%1 (%2), of this site", "title and id of a template")
                                       .arg(visibleText(line.title), visibleText(line.id))
                                 : tr("%1 (%2)", "title and id of a template").arg(visibleText(line.title), line.id));
    m_list->addItem(tr("A new template"));
    const auto found = std::ranges::find(m_lines, chosen, &workspace::CaseTemplates::Line::id);
    m_list->setCurrentRow(found == m_lines.end() ? 0 : static_cast<int>(found - m_lines.begin()));
    showChosen();
  });
}

const workspace::CaseTemplates::Line* TemplatesSheet::chosen() const {
  const int row = m_list->currentRow();
  return row < 0 || row >= std::ssize(m_lines) ? nullptr : &m_lines[static_cast<std::size_t>(row)];
}

void TemplatesSheet::showChosen() {
  const workspace::CaseTemplates::Line* line = chosen();
  m_text->setPlainText(line ? laidOut(line->text) : QString());
  check();
}

void TemplatesSheet::check() {
  const workspace::CaseTemplates::Line* line = chosen();
  const QByteArray text = m_text->toPlainText().toUtf8();
  QJsonParseError wrong;
  const bool isJson = !QJsonDocument::fromJson(text, &wrong).isNull();
  m_takeAway->setEnabled(m_mayChange && line && line->isOwn);
  m_text->setReadOnly(!m_mayChange);
  m_frame.setProblem(!m_mayChange               ? tr("Records managers change this")
                     : text.trimmed().isEmpty() ? tr("The text is missing")
                     : !isJson                  ? tr("Not valid JSON at character %1").arg(wrong.offset)
                     : text.size() > kLargest   ? tr("The text is too long")
                     : line && laidOut(line->text).toUtf8() == text ? tr("Nothing was changed yet")
                                                                    : QString());
}

void TemplatesSheet::finish(CaseDesk::Done done, const QString& code) {
  m_frame.action->setEnabled(false);
  done.then(this, [this, code](const Result<workspace::Receipt>& receipt) {
    if (receipt)
      return refresh(code.isEmpty() ? receipt->outcome.text(u"template") : code);
    check();
    m_frame.showFailure(errorText(receipt.error()));
  });
}

void TemplatesSheet::save() { finish(m_desk->run(workspace::SaveCaseTemplate{m_text->toPlainText()}), {}); }

void TemplatesSheet::takeAway() {
  if (const workspace::CaseTemplates::Line* line = chosen())
    finish(m_desk->run(workspace::RemoveCaseTemplate{line->id}), line->id);
}

void TemplatesSheet::askForFile() {
  auto* dialog = new QFileDialog(this, tr("Template to read"), QString(), tr("Templates (*.json)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &TemplatesSheet::readFrom);
  dialog->open();
}

void TemplatesSheet::readFrom(const QString& file) {
  QFile source(file);
  if (!source.open(QIODevice::ReadOnly))
    return m_frame.showFailure(tr("This file could not be read. Nothing was changed."));
  if (source.size() > kLargest)
    return m_frame.showFailure(tr("This file is larger than any template. Nothing was changed."));
  m_list->setCurrentRow(m_list->count() - 1);
  m_text->setPlainText(QString::fromUtf8(source.readAll()));
}

} // namespace muniment::ui
