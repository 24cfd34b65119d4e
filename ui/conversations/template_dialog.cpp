#include "ui/conversations/template_dialog.h"

#include "core/base/error_catalogue.h"
#include "core/connect/whatsapp/template_filling.h"
#include "ui/conversations/composer_words.h"
#include "ui/conversations/template_preview.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using connect::whatsapp::TemplateDefinition;

constexpr int kListHeight = 140;
constexpr int kPreviewWidth = 280;

} // namespace

TemplateDialog::TemplateDialog(ComposerDesk& desk, const QString& peer, QWidget* parent)
    : QDialog(parent),
      m_frame(SheetFrame::layOut(*this, {tr("Send a template"), tr("Only approved templates can be sent"), tr("Send")},
                                 SheetFrame::Sides::Two)),
      m_note(new PlainLabel(tr("The templates are being read."), TextRole::Body, Ink::Secondary)),
      m_list(new QListWidget), m_fields(new QVBoxLayout), m_preview(new TemplatePreview) {
  setObjectName(u"templateDialog"_s);
  m_note->setWordWrap(true);
  m_list->setObjectName(u"templateDialog.list"_s);
  m_list->setAccessibleName(tr("Templates"));
  m_list->setMinimumHeight(kListHeight);
  m_list->hide();
  m_fields->setSpacing(8);
  m_preview->setMinimumWidth(kPreviewWidth);
  m_frame.enter->addWidget(m_note);
  m_frame.enter->addWidget(m_list);
  m_frame.enter->addLayout(m_fields);
  m_frame.enter->addStretch(1);
  m_frame.follows->addWidget(new PlainLabel(tr("As it will look"), TextRole::SmallStrong, Ink::Secondary));
  m_frame.follows->addWidget(m_preview, 1);
  connect(m_frame.action, &QPushButton::clicked, this, &QDialog::accept);
  connect(m_list, &QListWidget::currentRowChanged, this, &TemplateDialog::choose);
  weigh();
  desk.templates(peer).then(this,
                            [this](const Result<workspace::Templates::Answer>& answer) { takeTemplates(answer); });
}

void TemplateDialog::takeTemplates(const Result<workspace::Templates::Answer>& answer) {
  if (!answer)
    return m_note->setText(errorText(answer.error()));
  m_templates = *answer;
  // What can be sent stands first; what cannot is shown, because somebody may look for it.
  std::ranges::stable_sort(m_templates, {},
                           [](const TemplateDefinition& each) { return each.status != "APPROVED"_L1; });
  m_note->setText(tr("This connection has no templates. Make one in the WhatsApp Manager and have it approved."));
  m_note->setVisible(m_templates.empty());
  m_list->setVisible(!m_templates.empty());
  for (const TemplateDefinition& each : m_templates) {
    const QString name = visibleText(each.name);
    m_list->addItem(each.status == "APPROVED"_L1
                        ? tr("%1 · %2", "name of a template, language").arg(name, each.language)
                        : tr("%1 · %2 · cannot be sent", "name of a template, language").arg(name, each.language));
  }
  if (!m_templates.empty())
    m_list->setCurrentRow(0);
}

const TemplateDefinition* TemplateDialog::chosen() const {
  const int row = m_list->currentRow();
  return row < 0 ? nullptr : &m_templates.at(static_cast<std::size_t>(row));
}

void TemplateDialog::addFileRow(const QString& format) {
  QString name = tr("Document of the heading");
  if (format == "IMAGE"_L1)
    name = tr("Picture of the heading");
  else if (format == "VIDEO"_L1)
    name = tr("Video of the heading");
  m_choose = new QPushButton(tr("Choose a File…"));
  m_choose->setObjectName(u"templateDialog.file"_s);
  connect(m_choose, &QPushButton::clicked, this, &TemplateDialog::chooseFile);
  m_fields->addWidget(new FormRow(name, m_choose, FormRow::Need::Required));
}

void TemplateDialog::chooseFile() {
  auto* dialog = new QFileDialog(this, tr("Choose the file of the heading"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &TemplateDialog::setFile);
  dialog->open();
}

void TemplateDialog::setFile(const QString& file) {
  m_file = file;
  if (m_choose)
    m_choose->setText(visibleText(QFileInfo(file).fileName()));
  weigh();
}

void TemplateDialog::choose() {
  m_values.clear();
  m_file.clear();
  m_choose = nullptr;
  while (QLayoutItem* item = m_fields->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const TemplateDefinition* definition = chosen();
  if (!definition)
    return weigh();
  if (definition->needsFile() && definition->headerFormat != "LOCATION"_L1)
    addFileRow(definition->headerFormat);
  for (const QString& place : placesOf(*definition)) {
    auto* field = new QLineEdit;
    field->setObjectName(u"templateDialog."_s + place);
    field->setMaxLength(1'024);
    connect(field, &QLineEdit::textChanged, this, &TemplateDialog::weigh);
    m_fields->addWidget(new FormRow(ComposerWords::place(place), field, FormRow::Need::Required));
    m_values.emplace_back(place, field);
  }
  weigh();
}

void TemplateDialog::weigh() {
  const TemplateDefinition* definition = chosen();
  const ComposerDesk::Filled wish = filled();
  auto look = definition ? previewOf(*definition, wish.values) : connect::whatsapp::TemplatePreview();
  if (!m_file.isEmpty())
    look.header = u"📎 "_s + QFileInfo(m_file).fileName();
  m_preview->show(look);
  if (!definition)
    return m_frame.setProblem(tr("Choose a template."));
  if (definition->needsFile() && !m_choose)
    return m_frame.setProblem(tr("This template begins with a place on a map, which cannot be chosen here."));
  const auto checked = checkTemplate(*definition, wish.values);
  if (!checked && checked.error().id == "whatsapp.blank_empty"_L1) // nothing went wrong: not all is filled in yet
    return m_frame.setProblem(tr("Fill in every value."));
  if (checked && m_choose && m_file.isEmpty())
    return m_frame.setProblem(tr("Choose the file of the heading."));
  m_frame.setProblem(checked ? QString() : errorText(checked.error()));
}

ComposerDesk::Filled TemplateDialog::filled() const {
  const TemplateDefinition* definition = chosen();
  if (!definition)
    return {};
  ComposerDesk::Filled made{definition->name, definition->language, {}, m_file};
  for (const auto& [place, field] : m_values)
    made.values.emplace(place, field->text());
  return made;
}

} // namespace muniment::ui
