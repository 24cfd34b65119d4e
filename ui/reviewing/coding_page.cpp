#include "ui/reviewing/coding_page.h"

#include "ui/conversations/message_words.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/scrim.h"
#include "ui/kit/style.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"
#include "ui/kit/visible_text.h"
#include "ui/review/tag_bar.h"
#include "ui/review/tag_sets_sheet.h"
#include "ui/reviewing/reviewed_messages_model.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

enum Page { Loading, Rows, Empty, Broken };

} // namespace

CodingPage::CodingPage(ReviewSetDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_answers(desk), m_model(new ReviewedMessagesModel(desk, this)),
      m_tagger(new Tagger(m_answers, this)) {
  setObjectName(u"codingPage"_s);
  setAccessibleName(tr("Review of messages"));
  layOut();
  m_table->installEventFilter(this);
  connect(m_model, &ReviewedMessagesModel::answered, this, &CodingPage::showRows);
  connect(m_model, &ReviewedMessagesModel::failed, this, [this](const Error& error) {
    m_pages->setCurrentIndex(Broken);
    Q_EMIT failed(error);
  });
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CodingPage::aim);
  connect(m_tagger, &Tagger::setsChanged, this, [this] {
    if (const TagSet* question = m_tagger->set())
      takeQuestion(*question);
  });
  connect(m_tagger, &Tagger::tagged, m_model, &ReviewedMessagesModel::refresh);
  connect(m_tagger, &Tagger::answered, this, &CodingPage::goOn);
  connect(m_tagger, &Tagger::reopened, this, [this](qlonglong place) {
    m_table->setCurrentIndex(m_model->index(static_cast<int>(place), ReviewedMessagesModel::Text));
  });
  connect(m_tagger, &Tagger::failed, this, &CodingPage::failed);
  connect(m_bar, &TagBar::closed, this, &CodingPage::closed);
  connect(m_bar, &TagBar::setsRequested, this, &CodingPage::editTags);
}

void CodingPage::layOut() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_header = new ScreenHeader({}, ScreenHeader::Size::Pane, this);
  auto* show = new QPushButton(tr("Show in Conversation"), m_header);
  show->setObjectName(u"codingPage.show"_s);
  show->setToolTip(plainToolTip(tr("What was said before and after (Ctrl+Enter)")));
  auto* back = new QPushButton(tr("Back to the Review Set"), m_header);
  back->setObjectName(u"codingPage.back"_s);
  for (QPushButton* button : {show, back}) {
    setCompact(button);
    m_header->addAction(button);
  }
  connect(back, &QPushButton::clicked, this, &CodingPage::closed);
  connect(show, &QPushButton::clicked, this, &CodingPage::showInConversation);
  column->addWidget(m_header);
  m_pages = new QStackedWidget(this);
  m_table = new TableView(tr("Messages to review"), m_pages);
  m_table->setObjectName(u"codingPage.messages"_s);
  m_table->setModel(m_model);
  m_table->horizontalHeader()->setStretchLastSection(false);
  m_table->horizontalHeader()->setSectionResizeMode(ReviewedMessagesModel::Text, QHeaderView::Stretch);
  m_table->setColumnWidth(ReviewedMessagesModel::Sent, 190);
  m_table->setColumnWidth(ReviewedMessagesModel::Sender, 150);
  m_table->setColumnWidth(ReviewedMessagesModel::Answer, 150);
  m_table->setColumnWidth(ReviewedMessagesModel::FirstAnswer, 150);
  auto* broken = new EmptyState(Icon::Octagon, tr("The messages could not be read. Nothing was changed."),
                                tr("Try Again"), m_pages);
  connect(broken, &EmptyState::actionTriggered, this, &CodingPage::refresh);
  const std::initializer_list<QWidget*> pages = {
      new LoadingRows(36, m_pages), m_table,
      new EmptyState(Icon::Chat,
                     tr("Nothing of this part is left: its messages were destroyed, or are not open to you."), {},
                     m_pages),
      broken};
  for (QWidget* page : pages)
    m_pages->addWidget(page);
  column->addWidget(m_pages, 1);
  column->addSpacing(1); // for the line above the message
  column->addWidget(makeReading());
  m_bar = new TagBar(*m_tagger, this);
  column->addWidget(m_bar);
}

QWidget* CodingPage::makeReading() {
  auto* reading = new QWidget(this);
  auto* words = new QVBoxLayout(reading);
  words->setContentsMargins(16, 12, 16, 12);
  m_where = new PlainLabel({}, TextRole::SmallStrong, Ink::Secondary, reading);
  m_where->setWordWrap(true);
  m_text = new PlainLabel({}, TextRole::Body, Ink::Primary, reading);
  m_text->setObjectName(u"codingPage.text"_s);
  m_text->setWordWrap(true);
  m_text->setAlignment(Qt::AlignTop | Qt::AlignLeading);
  words->addWidget(m_where);
  words->addWidget(m_text, 1);
  auto* scroll = new QScrollArea(this);
  scroll->setAccessibleName(tr("The whole message"));
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setWidget(reading);
  scroll->setFixedHeight(132);
  return scroll;
}

void CodingPage::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(QRect(0, m_pages->geometry().bottom() + 1, width(), 1), Theme::of(this).line);
}

bool CodingPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_table && event->type() == QEvent::KeyPress)
    return press(*static_cast<QKeyEvent*>(event));
  return QWidget::eventFilter(watched, event);
}

bool CodingPage::press(const QKeyEvent& event) {
  const bool isAnswering = m_bar->isVisibleTo(this);
  const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
  if (isEnter && event.modifiers().testFlag(Qt::ControlModifier))
    showInConversation();
  else if (isEnter)
    goOn();
  else if (isAnswering && event.key() == Qt::Key_Backspace)
    m_tagger->undo();
  else if (isAnswering && event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9 &&
           !(event.modifiers() & ~Qt::KeypadModifier))
    m_tagger->press(event.key() - Qt::Key_0);
  else
    return false;
  return true;
}

void CodingPage::showInConversation() {
  if (const auto row = current())
    Q_EMIT messageRequested(m_model->line(*row).message.id);
}

void CodingPage::openBatch(const ReviewSet& set, std::int64_t batch) {
  m_sample.reset();
  m_answers.setBatch(set.tags);
  m_bar->show();
  m_table->setColumnHidden(ReviewedMessagesModel::FirstAnswer, true);
  m_model->showBatch(set.id, batch);
  open(set.tags, tr("%1, batch %2").arg(visibleText(set.name)).arg(batch));
}

void CodingPage::openSample(const ReviewSet& set, const ReviewSample& sample, bool isChecker) {
  m_sample = sample.id;
  m_answers.setBatch(set.tags);
  m_bar->setVisible(isChecker);
  m_table->setColumnHidden(ReviewedMessagesModel::FirstAnswer, false);
  m_model->showSample(sample.id);
  open(set.tags, tr("%1, second review").arg(visibleText(set.name)));
}

void CodingPage::open(const TagSetId& question, const QString& title) {
  m_question = question;
  m_isFresh = true;
  m_header->setTitle(title);
  m_pages->setCurrentIndex(Loading);
  m_tagger->setTarget({});
  m_tagger->setSet(question);
  m_tagger->refresh();
  aim();
}

void CodingPage::takeQuestion(const TagSet& question) {
  if (question.id != m_question)
    return;
  if (m_sample)
    m_answers.setSample(question, *m_sample);
  m_model->setQuestion(question);
  showRows();
}

void CodingPage::refresh() { m_model->renew(); }

void CodingPage::showRows() {
  if (m_sample) {
    for (int row = 0; row < m_model->rowCount(); ++row)
      m_answers.setAnswer(m_model->line(row).message.id, m_model->line(row).tags);
  }
  m_pages->setCurrentIndex(m_model->rowCount() == 0 ? Empty : Rows);
  if (m_isFresh && m_model->rowCount() > 0) {
    m_isFresh = false;
    const int open = qMax(0, m_model->firstOpen());
    m_table->setCurrentIndex(m_model->index(open, ReviewedMessagesModel::Text));
    m_table->setFocus();
  }
  aim();
}

std::optional<int> CodingPage::current() const {
  const QModelIndex index = m_table->currentIndex();
  return index.isValid() && index.row() < m_model->rowCount() ? std::optional(index.row()) : std::nullopt;
}

void CodingPage::aim() {
  const auto row = current();
  m_tagger->setTarget(row ? Tagger::Target{{m_model->line(*row).message.id}, *row} : Tagger::Target());
  m_where->setVisible(row.has_value());
  m_text->setVisible(row.has_value());
  if (!row)
    return;
  const ReviewedMessage& line = m_model->line(*row);
  m_where->setText(
      QStringList{visibleText(line.names.title), visibleText(line.names.sender), MessageWords::whole(line.message.time)}
          .filter(QRegularExpression(u"."_s))
          .join(u"  ·  "_s));
  m_text->setText(line.message.text.isEmpty() && line.message.attachment ? visibleText(line.message.attachment->name)
                                                                         : line.message.text);
  m_header->setDetail(tr("%1 of %2", "position in a list")
                          .arg(*row + 1)
                          .arg(m_model->canFetchMore({}) ? tr("more than %1").arg(m_model->rowCount())
                                                         : QString::number(m_model->rowCount())));
}

void CodingPage::goOn() {
  const auto row = current();
  if (!row)
    return;
  if (*row + 2 >= m_model->rowCount() && m_model->canFetchMore({}))
    m_model->fetchMore({});
  if (*row + 1 < m_model->rowCount())
    m_table->setCurrentIndex(m_model->index(*row + 1, ReviewedMessagesModel::Text));
}

void CodingPage::editTags() {
  const TagSet* shown = m_tagger->set();
  auto* sheet =
      new TagSetsSheet(m_answers, m_tagger->sets(), shown ? std::optional(shown->id) : std::nullopt, window());
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &TagSetsSheet::saved, m_tagger, &Tagger::refresh);
  connect(sheet, &QDialog::finished, m_table, [this] { m_table->setFocus(); });
  new Scrim(window(), sheet);
  sheet->open();
}

} // namespace muniment::ui
