#include "ui/evidence/package_sheet.h"

#include "ui/evidence/evidence_words.h"
#include "ui/evidence/export_form.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/scrolled_body.h"
#include "ui/kit/style.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

PackageSheet::PackageSheet(EvidenceDesk& desk, const Production& production, QWidget* parent)
    : QDialog(parent), m_production(production), m_form(new ExportForm(ExportForm::Of::KnownProduction)),
      m_missing(new PlainLabel({}, TextRole::Small, Ink::Tertiary)), m_act(new QPushButton(tr("Write Package"))) {
  setObjectName(u"packageSheet"_s);
  setWindowTitle(tr("Write a package"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 20, 0, 20);
  column->setSpacing(4);
  auto* head = new QVBoxLayout;
  head->setContentsMargins(24, 0, 24, 0);
  head->addWidget(new PlainLabel(tr("Write a package"), TextRole::DialogTitle));
  auto* context = new PlainLabel(EvidenceWords::title(production), TextRole::Body, Ink::Secondary);
  context->setWordWrap(true);
  head->addWidget(context);
  column->addLayout(head);
  addScrolledBody(*column)->addWidget(m_form);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(24, 8, 24, 0);
  foot->setSpacing(8);
  m_missing->setWordWrap(true);
  auto* cancel = new QPushButton(tr("Cancel"));
  cancel->setAutoDefault(false);
  m_act->setObjectName(u"packageAct"_s);
  setButtonKind(m_act, ButtonKind::Primary);
  foot->addWidget(m_missing, 1);
  foot->addWidget(cancel);
  foot->addWidget(m_act);
  column->addLayout(foot);
  m_act->setDefault(true); // only within its dialog does it stay the default
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_act, &QPushButton::clicked, this, &PackageSheet::choose);
  connect(m_form, &ExportForm::changed, this, &PackageSheet::weigh);
  resize(600, 620);
  desk.ask(workspace::MyPreference{ExportProfile::nameFor(production.matter)})
      .then(this, [this](const Result<std::optional<QString>>& kept) {
        if (kept && *kept)
          m_form->setProfile(ExportProfile::fromText(**kept));
        weigh();
      });
  weigh();
}

void PackageSheet::weigh() {
  const QString missing = m_form->check();
  m_missing->setText(missing);
  m_act->setEnabled(missing.isEmpty());
}

void PackageSheet::choose() {
  const ExportProfile profile = m_form->profile();
  workspace::PackageWish wish;
  wish.production = m_production.id;
  wish.options = profile.options;
  wish.folder =
      FilePath{profile.folder} / (m_production.number + u'-' + QString(evidence::nameOf(profile.options.format)));
  accept();
  Q_EMIT chosen(wish, m_production.number);
}

} // namespace muniment::ui
