#include "ui/records/link_dialog.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/form_row.h"
#include "ui/kit/visible_text.h"
#include "ui/records/record_words.h"

#include <QtCore/QTimer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <array>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kTypingPause = 200; // ms
constexpr std::array kKinds = {LinkKind::Supersedes, LinkKind::RepliesTo,   LinkKind::AttachmentOf,
                               LinkKind::Attached,   LinkKind::RenditionOf, LinkKind::SupersededBy,
                               LinkKind::RepliedBy,  LinkKind::RenderedAs};

} // namespace

LinkDialog::LinkDialog(RecordDesk& desk, const Record& record, QWidget* parent)
    : ActDialog({tr("Link %1").arg(RecordWords::unbroken(record.number)), RecordWords::unbroken(record.title),
                 tr("Link Records")},
                parent),
      m_desk(&desk), m_record(record.id), m_kind(new QComboBox(this)), m_number(new QLineEdit(this)) {
  setObjectName(u"linkDialog"_s);
  for (const LinkKind kind : kKinds)
    m_kind->addItem(RecordWords::link(kind), static_cast<int>(kind));
  m_kind->setObjectName(u"linkKind"_s);
  body()->addWidget(new FormRow(tr("This record"), m_kind, FormRow::Need::Required, this));
  m_number->setObjectName(u"linkNumber"_s);
  m_number->setPlaceholderText(u"R-20931"_s);
  m_row = new FormRow(tr("Number of the other record"), m_number, FormRow::Need::Required, this);
  m_row->setHint(tr("The link is shown from both sides."));
  body()->addWidget(m_row);
  auto* typing = new QTimer(this);
  typing->setSingleShot(true);
  typing->setInterval(kTypingPause);
  connect(m_number, &QLineEdit::textChanged, this, [this, typing] {
    m_other.reset();
    ++m_generation;
    weigh();
    typing->start();
  });
  connect(typing, &QTimer::timeout, this, &LinkDialog::look);
  weigh();
  m_number->setFocus();
}

void LinkDialog::look() {
  const QString number = m_number->text().trimmed();
  if (number.isEmpty())
    return;
  m_desk->ask(workspace::RecordByName{number})
      .then(this, [this, generation = ++m_generation](const Result<workspace::RecordByName::Answer>& found) {
        if (generation != m_generation)
          return;
        if (!found)
          return m_row->setError(errorText(found.error()));
        if (found->record.id == m_record)
          return m_row->setError(tr("That is this record itself."));
        m_other = found->record.id;
        m_row->setHint(visibleText(found->record.title));
        weigh();
      });
}

void LinkDialog::weigh() { setMissing(m_other ? QString() : tr("The other record is still missing")); }

workspace::LinkRecords LinkDialog::command() const {
  return {m_record, static_cast<LinkKind>(m_kind->currentData().toInt()), m_other.value_or(RecordId())};
}

} // namespace muniment::ui
