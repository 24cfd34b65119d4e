#include "ui/cases/mirror_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/cases/case_words.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

MirrorSheet::MirrorSheet(CaseDesk& desk, const workspace::CaseById::Answer& known, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_file(known.summary.file.id),
      m_frame(SheetFrame::layOut(
          *this, {tr("Keep in another system as well"), CaseWords::title(known.summary.file), tr("Keep Alike")},
          SheetFrame::Sides::One)),
      m_system(new QComboBox), m_way(new QComboBox), m_partner(new QLineEdit), m_number(new QLineEdit),
      m_partnerRow(new FormRow(tr("Partner"), m_partner, FormRow::Need::Required)),
      m_numberRow(new FormRow(tr("Number there"), m_number, FormRow::Need::Required)) {
  setObjectName(u"mirrorSheet"_s);
  m_system->setObjectName(u"mirrorSheet.system"_s);
  m_frame.enter->addWidget(new FormRow(tr("System"), m_system));
  m_way->setObjectName(u"mirrorSheet.way"_s);
  m_frame.enter->addWidget(new FormRow(tr("What is there"), m_way));
  m_partner->setObjectName(u"mirrorSheet.partner"_s);
  m_partnerRow->setHint(tr("As that system calls the partner."));
  m_number->setObjectName(u"mirrorSheet.number"_s);
  m_frame.enter->addWidget(m_partnerRow);
  m_frame.enter->addWidget(m_numberRow);
  auto* what = new PlainLabel(tr("From then on both sides are kept alike. What only one side changes is taken over by "
                                 "the other; what both change is shown as a conflict, and nothing is overwritten."),
                              TextRole::Body, Ink::Secondary);
  what->setWordWrap(true);
  m_frame.enter->addWidget(what);
  if (known.summary.file.isRestricted) {
    auto* who = new PlainLabel(tr("The case is restricted. Whoever speaks for that system becomes a member of it."),
                               TextRole::Body, Ink::Primary);
    who->setWordWrap(true);
    m_frame.enter->addWidget(who);
  }
  m_frame.enter->addStretch(1);
  connect(m_system, &QComboBox::currentIndexChanged, this, &MirrorSheet::showSystem);
  connect(m_way, &QComboBox::currentIndexChanged, this, &MirrorSheet::check);
  connect(m_partner, &QLineEdit::textChanged, this, &MirrorSheet::check);
  connect(m_number, &QLineEdit::textChanged, this, &MirrorSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, &MirrorSheet::send);
  resize(520, 480);
  showSystem();
  askSystems();
}

void MirrorSheet::askSystems() {
  m_frame.setProblem(tr("Systems are being read…"));
  m_desk->ask(workspace::CaseSystems{m_file})
      .then(this, [this](const Result<std::vector<workspace::CaseSystems::Line>>& lines) {
        if (!lines)
          return m_frame.setProblem(errorText(lines.error()));
        m_lines = *lines;
        for (const workspace::CaseSystems::Line& line : m_lines)
          m_system->addItem(CaseWords::text(line.name), line.peer);
        showSystem();
      });
}

const workspace::CaseSystems::Line* MirrorSheet::chosen() const {
  const auto found =
      std::ranges::find(m_lines, m_system->currentData().toString(), &workspace::CaseSystems::Line::peer);
  return found == m_lines.end() ? nullptr : &*found;
}

bool MirrorSheet::opensThere() const { return m_way->currentData().toBool(); }

void MirrorSheet::showSystem() {
  const workspace::CaseSystems::Line* line = chosen();
  m_system->setEnabled(line != nullptr);
  m_way->setEnabled(line != nullptr);
  m_way->clear();
  if (line && line->opens)
    m_way->addItem(tr("Nothing yet: open the case there"), true);
  m_way->addItem(!line || line->handles ? tr("The case already: take both together")
                                        : tr("The object already: take both together"),
                 false);
  m_numberRow->setHint(line && !line->handles ? tr("Kind and number, such as order/4500001234.")
                                              : tr("As that system shows it."));
  check();
}

void MirrorSheet::check() {
  m_partnerRow->setVisible(opensThere());
  m_numberRow->setVisible(!opensThere());
  if (m_lines.empty())
    return m_frame.setProblem(tr("No connected system can keep this case, or all of them have it already"));
  const QLineEdit* needed = opensThere() ? m_partner : m_number;
  if (needed->text().trimmed().isEmpty())
    return m_frame.setProblem(opensThere() ? tr("The partner is still missing")
                                           : tr("The number there is still missing"));
  m_frame.setProblem({});
}

void MirrorSheet::send() {
  workspace::MirrorCase command{m_file, m_system->currentData().toString()};
  if (opensThere())
    command.partner = m_partner->text().trimmed();
  else
    command.remoteId = m_number->text().trimmed();
  m_frame.setProblem(tr("Saving…"));
  m_desk->run(std::move(command)).then(this, [this](const Result<workspace::Receipt>& receipt) {
    if (!receipt)
      return m_frame.showFailure(errorText(receipt.error()));
    Q_EMIT done(m_system->currentText());
    accept();
  });
}

} // namespace muniment::ui
