#include "ui/cases/file_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/cases/case_words.h"
#include "ui/kit/form_row.h"

#include <QtCore/QTimer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kTypingPause = 150; // ms
constexpr int kMost = 40;
constexpr int kListHeight = 180;

} // namespace

FileSheet::FileSheet(CaseDesk& desk, Thing thing, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_thing(std::move(thing)),
      m_frame(SheetFrame::layOut(*this, {tr("File to a case"), m_thing.title, tr("File It There"), tr("New Case…")},
                                 SheetFrame::Sides::One)),
      m_text(new QLineEdit), m_list(new QListWidget), m_note(new QLineEdit) {
  setObjectName(u"fileSheet"_s);
  makeList();
  if (m_thing.kind == CaseLink::Kind::Messages)
    makeStance();
  m_note->setObjectName(u"fileSheet.note"_s);
  m_frame.enter->addWidget(new FormRow(tr("Note"), m_note));
  connect(m_frame.action, &QPushButton::clicked, this, &FileSheet::send);
  connect(m_frame.second, &QPushButton::clicked, this, [this] {
    Q_EMIT newRequested();
    reject();
  });
  resize(600, 600);
  askSuggestions();
  check();
  m_text->setFocus();
}

void FileSheet::makeList() {
  m_text->setObjectName(u"fileSheet.text"_s);
  m_text->setPlaceholderText(tr("Number, title, partner or reference"));
  m_text->setClearButtonEnabled(true);
  m_frame.enter->addWidget(new FormRow(tr("Find a case"), m_text));
  m_list->setObjectName(u"fileSheet.list"_s);
  m_list->setMinimumHeight(kListHeight);
  m_list->setTextElideMode(Qt::ElideRight);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* list = new FormRow(tr("Case"), m_list, FormRow::Need::Required);
  list->setHint(tr("Suggested are open cases of the same partner, and those that name the same number."));
  m_frame.enter->addWidget(list, 1);
  auto* typing = new QTimer(this);
  typing->setSingleShot(true);
  typing->setInterval(kTypingPause);
  connect(m_text, &QLineEdit::textChanged, typing, qOverload<>(&QTimer::start));
  connect(typing, &QTimer::timeout, this, &FileSheet::search);
  connect(m_list, &QListWidget::currentRowChanged, this, [this] {
    askPapers();
    check();
  });
}

void FileSheet::makeStance() {
  m_stance = new QComboBox;
  m_stance->setObjectName(u"fileSheet.stance"_s);
  for (const CaseLink::Stance stance : {CaseLink::Stance::None, CaseLink::Stance::Approves, CaseLink::Stance::Disputes})
    m_stance->addItem(CaseWords::stance(stance), QString(nameOf(stance)));
  m_frame.enter->addWidget(new FormRow(tr("What it says about a document"), m_stance));
  m_paper = new QComboBox;
  m_paper->setObjectName(u"fileSheet.paper"_s);
  m_paper->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_paper->setMinimumContentsLength(20);
  m_paperRow = new FormRow(tr("Document"), m_paper, FormRow::Need::Required);
  m_paperRow->setHint(tr("It is pinned as it stood at the second of the message."));
  m_paperRow->hide();
  m_frame.enter->addWidget(m_paperRow);
  connect(m_stance, &QComboBox::currentIndexChanged, this, [this](int place) {
    m_paperRow->setVisible(place > 0);
    check();
  });
  connect(m_paper, &QComboBox::currentIndexChanged, this, &FileSheet::check);
}

void FileSheet::askSuggestions() {
  m_desk->ask(workspace::CasesOf{m_thing.target}).then(this, [this](const Result<workspace::CasesOf::Answer>& answer) {
    if (answer) {
      m_suggested = answer->suggested;
      m_linked = answer->linked;
    }
    search();
  });
}

void FileSheet::search() {
  ++m_generation; // an answer to other words is dropped
  const QString text = m_text->text().trimmed();
  if (text.isEmpty() && !(m_suggested.empty() && m_linked.empty()))
    return showCases(m_suggested, m_linked);
  workspace::Cases query;
  query.filter.isOpen = true;
  query.filter.text = text;
  query.limit = kMost;
  m_desk->ask(std::move(query))
      .then(this, [this, generation = m_generation](const Result<workspace::Cases::Answer>& page) {
        if (generation == m_generation)
          showCases(page ? page->cases : std::vector<workspace::CaseSummary>(), {});
      });
}

void FileSheet::showCases(const std::vector<workspace::CaseSummary>& cases,
                          const std::vector<workspace::CaseSummary>& linked) {
  const auto before = chosen();
  m_list->clear();
  const auto add = [&](const workspace::CaseSummary& summary, bool isThere) {
    const QString title = CaseWords::title(summary.file);
    const QString partner = CaseWords::text(summary.partner);
    const QString line = partner.isEmpty() ? title : tr("%1 · %2", "case, partner").arg(title, partner);
    auto* item = new QListWidgetItem(isThere ? tr("%1 · filed there already", "case").arg(line) : line, m_list);
    item->setData(Qt::UserRole, summary.file.id.toString());
    item->setData(Qt::UserRole + 1, title);
    if (before == summary.file.id)
      m_list->setCurrentItem(item);
  };
  for (const workspace::CaseSummary& summary : cases)
    add(summary, false);
  for (const workspace::CaseSummary& summary : linked)
    add(summary, true);
  if (!m_list->currentItem() && !cases.empty())
    m_list->setCurrentRow(0);
  check();
}

void FileSheet::askPapers() {
  const auto file = chosen();
  if (!m_paper || !file)
    return;
  m_desk->ask(workspace::CaseById{file->toString()})
      .then(this, [this, file](const Result<workspace::CaseById::Answer>& known) {
        if (file != chosen())
          return;
        m_paper->clear();
        if (known) {
          for (const workspace::CaseById::Link& link : known->links) {
            if (link.isVisible && link.link.kind == CaseLink::Kind::Document)
              m_paper->addItem(CaseWords::text(link.title), link.link.target);
          }
        }
        check();
      });
}

std::optional<CaseId> FileSheet::chosen() const {
  const QListWidgetItem* item = m_list->currentItem();
  return item ? CaseId::parse(item->data(Qt::UserRole).toString()) : std::nullopt;
}

void FileSheet::check() {
  if (!chosen())
    return m_frame.setProblem(tr("No case is chosen yet"));
  if (m_stance && m_stance->currentIndex() > 0 && m_paper->currentIndex() < 0)
    return m_frame.setProblem(tr("The case has no document yet; file it there first"));
  m_frame.setProblem({});
}

void FileSheet::send() {
  const QListWidgetItem* item = m_list->currentItem();
  workspace::LinkToCase command;
  command.file = *chosen();
  command.kind = m_thing.kind;
  command.target = m_thing.target;
  command.first = m_thing.first;
  command.last = m_thing.last;
  command.note = m_note->text().trimmed();
  if (m_stance && m_stance->currentIndex() > 0) {
    command.stance = caseStanceFrom(m_stance->currentData().toString()).value_or(CaseLink::Stance::None);
    command.concerns = m_paper->currentData().toString();
  }
  m_frame.setProblem(tr("Saving…"));
  const CaseId file = command.file;
  m_desk->run(std::move(command))
      .then(this,
            [this, file, title = item->data(Qt::UserRole + 1).toString()](const Result<workspace::Receipt>& receipt) {
              if (!receipt)
                return m_frame.showFailure(errorText(receipt.error()));
              Q_EMIT filed(file, title);
              accept();
            });
}

} // namespace muniment::ui
