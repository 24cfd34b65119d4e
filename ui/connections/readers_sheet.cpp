#include "ui/connections/readers_sheet.h"

#include "core/base/error_catalogue.h"
#include "core/outreach/answer_token.h"
#include "ui/kit/copy_text.h"
#include "ui/kit/day_text.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/scrolled_body.h"
#include "ui/kit/style.h"
#include "ui/kit/typed_confirmation.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kListHeight = 120;
constexpr std::array kKinds{Case::Kind::Partner, Case::Kind::Business, Case::Kind::Onboarding, Case::Kind::Contract};

QString wordOf(Case::Kind kind) {
  switch (kind) {
  case Case::Kind::Partner:
    return ReadersSheet::tr("Cases with partners");
  case Case::Kind::Business:
    return ReadersSheet::tr("Business cases");
  case Case::Kind::Onboarding:
    return ReadersSheet::tr("Onboardings");
  case Case::Kind::Contract:
    return ReadersSheet::tr("Contract cases");
  }
  return {};
}

QString sentenceOf(const workspace::ReadClients::Line& line) {
  QStringList kinds;
  for (const Case::Kind kind : line.kinds)
    kinds.append(wordOf(kind));
  const QString what = kinds.isEmpty() ? ReadersSheet::tr("all kinds of cases") : QLocale().createSeparatedList(kinds);
  const QString name = visibleText(line.name);
  if (line.revokedAt)
    return ReadersSheet::tr("%1, taken back on %2", "a program, a moment").arg(name, momentText(*line.revokedAt));
  return ReadersSheet::tr("%1: %2, since %3", "a program, what it reads, a moment")
      .arg(name, what, momentText(line.createdAt));
}

} // namespace

ReadersSheet::ReadersSheet(ConnectionDesk& desk, QWidget* parent)
    : QDialog(parent), m_desk(&desk),
      m_frame(SheetFrame::layOut(*this,
                                 {.title = tr("Programs that read"),
                                  .context = tr("Other programs may read approved documents of cases from the agent, "
                                                "with the rights that are given here and no others."),
                                  .action = tr("Let In"),
                                  .isDoneAtOnce = true},
                                 SheetFrame::Sides::One)),
      m_known(new QListWidget), m_takeBack(new QPushButton(tr("Take Back…"))), m_name(new QLineEdit),
      m_matters(new QListWidget), m_mattersRow(nullptr), m_token(new QLineEdit), m_shown(new QWidget) {
  setObjectName(u"readersSheet"_s);
  addKnown();
  addNew();
  connect(m_frame.action, &QPushButton::clicked, this, &ReadersSheet::letIn);
  connect(m_takeBack, &QPushButton::clicked, this, &ReadersSheet::takeBack);
  connect(m_name, &QLineEdit::textChanged, this, &ReadersSheet::check);
  connect(m_known, &QListWidget::currentRowChanged, this, &ReadersSheet::check);
  resize(600, 680);
  check();
  refresh();
  m_desk->ask(workspace::Matters()).then(this, [this](const Result<std::vector<Matter>>& matters) {
    for (const Matter& matter : matters ? *matters : std::vector<Matter>()) {
      auto* item = new QListWidgetItem(visibleText(matter.name), m_matters);
      item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
      item->setCheckState(Qt::Unchecked);
      item->setData(Qt::UserRole, matter.id.toString());
    }
    m_mattersRow->setVisible(m_matters->count() > 0);
  });
}

void ReadersSheet::addKnown() {
  m_known->setObjectName(u"readersSheet.known"_s);
  m_known->setFixedHeight(kListHeight);
  m_takeBack->setObjectName(u"readersSheet.takeBack"_s);
  m_frame.enter->addWidget(new FormRow(tr("May read now, or might once"), m_known));
  auto* row = new QHBoxLayout;
  row->addWidget(m_takeBack);
  row->addStretch(1);
  m_frame.enter->addLayout(row);
}

void ReadersSheet::addNew() {
  QVBoxLayout* body = addScrolledBody(*m_frame.enter);
  m_name->setObjectName(u"readersSheet.name"_s);
  auto* name = new FormRow(tr("Name of the program"), m_name, FormRow::Need::Required);
  name->setHint(tr("Small letters, digits and hyphens, such as erp."));
  body->addWidget(name);
  body->addWidget(new PlainLabel(tr("What it reads; nothing ticked stands for all kinds of cases"),
                                 TextRole::SmallStrong, Ink::Secondary));
  auto* kinds = new QWidget;
  auto* flow = new FlowLayout(16, kinds);
  for (std::size_t at = 0; at < kKinds.size(); ++at) {
    m_kinds.at(at) = new QCheckBox(wordOf(kKinds.at(at)));
    m_kinds.at(at)->setObjectName(u"readersSheet."_s + nameOf(kKinds.at(at)));
    flow->addWidget(m_kinds.at(at));
  }
  body->addWidget(kinds);
  m_matters->setObjectName(u"readersSheet.matters"_s);
  m_matters->setFixedHeight(kListHeight);
  m_mattersRow = new FormRow(tr("Matters whose content it sees as well"), m_matters);
  m_mattersRow->hide();
  body->addWidget(m_mattersRow);
  auto* shown = new QHBoxLayout(m_shown);
  shown->setContentsMargins(0, 0, 0, 0);
  m_token->setObjectName(u"readersSheet.token"_s);
  m_token->setReadOnly(true);
  auto* token = new FormRow(tr("Token"), m_token);
  token->setHint(tr("This token is shown once. Keep it where only that program reads it."));
  auto* copy = new QPushButton(tr("Copy"));
  copy->setObjectName(u"readersSheet.copy"_s);
  connect(copy, &QPushButton::clicked, this, [this] { copyText(m_token->text()); });
  shown->addWidget(token, 1);
  shown->addWidget(copy, 0, Qt::AlignVCenter);
  m_shown->hide();
  body->addWidget(m_shown);
  body->addStretch(1);
}

void ReadersSheet::refresh() {
  m_desk->ask(workspace::ReadClients())
      .then(this, [this](const Result<std::vector<workspace::ReadClients::Line>>& lines) {
        if (!lines)
          return m_frame.showFailure(errorText(lines.error()));
        m_lines = *lines;
        m_known->clear();
        for (const workspace::ReadClients::Line& line : m_lines)
          m_known->addItem(sentenceOf(line));
        if (m_lines.empty()) {
          auto* none = new QListWidgetItem(tr("No program was let in yet."), m_known);
          none->setFlags(Qt::NoItemFlags);
        }
        check();
      });
}

QString ReadersSheet::chosen() const {
  const int row = m_known->currentRow();
  if (row < 0 || row >= std::ssize(m_lines) || m_lines[static_cast<std::size_t>(row)].revokedAt)
    return {};
  return m_lines[static_cast<std::size_t>(row)].name;
}

void ReadersSheet::check() {
  m_takeBack->setEnabled(!chosen().isEmpty());
  const QString name = m_name->text().trimmed();
  const bool isTaken = std::ranges::find(m_lines, name, &workspace::ReadClients::Line::name) != m_lines.end();
  m_frame.setProblem(name.isEmpty() ? tr("A name is missing") : isTaken ? tr("This name was given before") : QString());
}

void ReadersSheet::letIn() {
  const auto token = outreach::AnswerToken::generate();
  workspace::AddReadClient command;
  command.name = m_name->text().trimmed();
  command.digest = token.digest();
  for (std::size_t at = 0; at < kKinds.size(); ++at) {
    if (m_kinds.at(at)->isChecked())
      command.kinds.insert(kKinds.at(at));
  }
  for (int row = 0; row < m_matters->count(); ++row) {
    if (m_matters->item(row)->checkState() != Qt::Checked)
      continue;
    if (const auto id = MatterId::parse(m_matters->item(row)->data(Qt::UserRole).toString()))
      command.matters.insert(*id);
  }
  m_frame.action->setEnabled(false);
  const QString shown = command.name + u'.' + QString::fromLatin1(token.text());
  m_desk->run(std::move(command)).then(this, [this, shown](const Result<workspace::Receipt>& receipt) {
    check();
    if (!receipt)
      return m_frame.showFailure(errorText(receipt.error()));
    m_token->setText(shown);
    m_token->setCursorPosition(0);
    m_shown->show();
    m_name->clear();
    refresh();
  });
}

void ReadersSheet::takeBack() {
  const QString name = chosen();
  auto* dialog = new TypedConfirmation({tr("Take back the access of %1").arg(visibleText(name)),
                                        tr("The program reads nothing any more, from its next request on."),
                                        {tr("Its token is worthless from then on, and cannot be given again."),
                                         tr("To let it in again, give it a new name and a new token.")},
                                        name,
                                        tr("Take Back")},
                                       this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, name] {
    m_desk->run(workspace::RevokeReadClient{name}).then(this, [this](const Result<workspace::Receipt>& receipt) {
      if (!receipt)
        m_frame.showFailure(errorText(receipt.error()));
      refresh();
    });
  });
  dialog->open();
}

} // namespace muniment::ui
