#include "ui/cases/paper_choice.h"

#include "ui/cases/case_words.h"
#include "ui/cases/paper_words.h"
#include "ui/kit/day_text.h"
#include "ui/kit/plain_label.h"

#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kTypingPause = 150; // ms
constexpr int kMost = 40;
constexpr int kListHeight = 180;

PaperChoice::Paper paperOf(const workspace::DocumentSummary& document) {
  return {aggregateOf(document.id), PaperWords::title(document),
          PaperChoice::tr("%1, %2", "partner, day")
              .arg(CaseWords::text(document.partner),
                   dayText(document.issued.isValid() ? document.issued : dayOf(document.captured)))};
}

} // namespace

PaperChoice::PaperChoice(CaseDesk& desk, std::vector<Paper> own, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_own(std::move(own)), m_text(new QLineEdit(this)), m_list(new QListWidget(this)),
      m_nothing(new PlainLabel(tr("No document matches."), TextRole::Small, Ink::Secondary, this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  m_text->setObjectName(u"paperChoice.text"_s);
  m_text->setAccessibleName(tr("Find a document"));
  m_text->setPlaceholderText(tr("Number, partner or item"));
  m_text->setClearButtonEnabled(true);
  m_list->setObjectName(u"paperChoice.list"_s);
  m_list->setAccessibleName(tr("Documents"));
  m_list->setMinimumHeight(kListHeight);
  m_list->setTextElideMode(Qt::ElideRight);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_nothing->hide();
  column->addWidget(m_text);
  column->addWidget(m_list, 1);
  column->addWidget(m_nothing);
  setFocusProxy(m_text);
  auto* typing = new QTimer(this);
  typing->setSingleShot(true);
  typing->setInterval(kTypingPause);
  connect(m_text, &QLineEdit::textChanged, typing, qOverload<>(&QTimer::start));
  connect(typing, &QTimer::timeout, this, &PaperChoice::ask);
  connect(m_list, &QListWidget::currentRowChanged, this, &PaperChoice::changed);
  ask();
}

void PaperChoice::ask() {
  ++m_generation; // an answer to other words is dropped
  if (m_text->text().trimmed().isEmpty() && !m_own.empty())
    return show(m_own);
  workspace::DocumentsPage query;
  query.filter.text = m_text->text().trimmed();
  query.limit = kMost;
  m_desk->ask(std::move(query))
      .then(this, [this, generation = m_generation](const Result<workspace::DocumentsPage::Answer>& page) {
        if (generation != m_generation)
          return;
        std::vector<Paper> papers;
        if (page) {
          for (const workspace::DocumentSummary& document : page->documents)
            papers.push_back(paperOf(document));
        }
        show(papers);
      });
}

void PaperChoice::show(const std::vector<Paper>& papers) {
  const QString before = chosen();
  m_list->clear();
  for (const Paper& paper : papers) {
    auto* item = new QListWidgetItem(tr("%1 · %2", "document, partner and day").arg(paper.title, paper.detail), m_list);
    item->setData(Qt::UserRole, paper.subject);
    if (paper.subject == before)
      m_list->setCurrentItem(item);
  }
  m_nothing->setVisible(papers.empty());
  Q_EMIT changed();
}

QString PaperChoice::chosen() const {
  const QListWidgetItem* item = m_list->currentItem();
  return item ? item->data(Qt::UserRole).toString() : QString();
}

} // namespace muniment::ui
