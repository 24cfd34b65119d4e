#include "ui/records/record_form.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/banner.h"
#include "ui/kit/form_row.h"
#include "ui/kit/style.h"
#include "ui/records/metadata_fields.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestTitle = 500;

/// Of what the class knows, as the fields give it back.
Json known(const Json& metadata, const RecordClass& recordClass) {
  Json::Object values;
  for (const MetadataField& field : recordClass.fields) {
    if (const QString text = metadata.text(field.name); !text.isEmpty())
      values.emplace(field.name, text);
  }
  return values;
}

} // namespace

RecordForm::RecordForm(QWidget* parent)
    : QWidget(parent), m_problem(new Banner(Tone::Failed, Icon::Octagon, tr("The record was not changed"), {}, this)),
      m_title(new QLineEdit(this)), m_fields(new MetadataFields(this)), m_foot(new QWidget(this)),
      m_save(new QPushButton(tr("Save"), m_foot)) {
  setObjectName(u"recordForm"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  m_problem->hide();
  column->addWidget(m_problem);
  m_title->setObjectName(u"recordTitle"_s);
  m_title->setMaxLength(kLongestTitle);
  m_titleRow = new FormRow(tr("Title"), m_title, FormRow::Need::Required, this);
  column->addWidget(m_titleRow);
  column->addWidget(m_fields);
  auto* foot = new QHBoxLayout(m_foot);
  foot->setContentsMargins(0, 2, 0, 0);
  auto* discard = new QPushButton(tr("Discard"), m_foot);
  discard->setObjectName(u"discardRecord"_s);
  m_save->setObjectName(u"saveRecord"_s);
  setButtonKind(m_save, ButtonKind::Primary);
  foot->addStretch(1);
  foot->addWidget(discard);
  foot->addWidget(m_save);
  column->addWidget(m_foot);
  m_foot->hide();
  connect(m_title, &QLineEdit::textEdited, this, &RecordForm::weigh);
  connect(m_title, &QLineEdit::returnPressed, this, &RecordForm::save);
  connect(m_fields, &MetadataFields::changed, this, &RecordForm::weigh);
  connect(discard, &QPushButton::clicked, this, &RecordForm::fill);
  connect(m_save, &QPushButton::clicked, this, &RecordForm::save);
}

void RecordForm::setRecord(const Record& record, const RecordClass& recordClass, bool mayChange) {
  const bool isSame = record.id == m_record.id && record.version == m_record.version && recordClass.id == m_class.id &&
                      recordClass.version == m_class.version && mayChange == m_mayChange;
  if (isSame)
    return;
  m_record = record;
  m_class = recordClass;
  m_mayChange = mayChange;
  fill();
}

void RecordForm::fill() {
  m_problem->hide();
  m_title->setText(m_record.title);
  m_title->setCursorPosition(0);
  m_title->setReadOnly(!m_mayChange);
  m_fields->setFields(m_class.fields, m_record.metadata, m_mayChange);
  weigh();
}

bool RecordForm::isChanged() const {
  return m_title->text().trimmed() != m_record.title || m_fields->values() != known(m_record.metadata, m_class);
}

void RecordForm::weigh() {
  const bool hasTitle = !m_title->text().trimmed().isEmpty() || m_record.title.isEmpty();
  m_titleRow->setError(hasTitle ? QString() : tr("A record needs a title. Enter one."));
  m_foot->setVisible(m_mayChange && isChanged());
  m_save->setEnabled(hasTitle && m_fields->isComplete());
}

void RecordForm::save() {
  if (!m_mayChange || !isChanged() || !m_save->isEnabled())
    return;
  workspace::ChangeRecord change;
  change.record = m_record.id;
  change.version = m_record.version;
  change.title = m_title->text().trimmed();
  change.metadata = m_fields->values();
  Q_EMIT saveRequested(change);
}

void RecordForm::showProblem(const Error& error) {
  m_problem->setContent(Tone::Failed, Icon::Octagon, tr("The record was not changed"), errorText(error));
  m_problem->show();
}

} // namespace muniment::ui
