#include "ui/conversations/conversation_list.h"

#include "ui/conversations/conversation_filters.h"
#include "ui/conversations/conversation_row.h"
#include "ui/kit/list_pages.h"
#include "ui/kit/screen_header.h"

#include <QtCore/QLocale>
#include <QtWidgets/QListView>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

} // namespace

ConversationList::ConversationList(ConversationQueries& queries, QWidget* parent)
    : QWidget(parent), m_model(new ConversationsModel(queries, this)),
      m_header(new ScreenHeader(tr("Conversations"), ScreenHeader::Size::Pane, this)),
      m_filters(new ConversationFilters(queries, this)) {
  setObjectName(u"conversationList"_s);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setMinimumWidth(240);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_header);
  column->addWidget(m_filters);
  makePages();
  column->addWidget(m_pages, 1);
  connect(m_filters, &ConversationFilters::changed, this, &ConversationList::applyFilter);
  connect(m_model, &ConversationsModel::answered, this, &ConversationList::showAnswer);
  connect(m_model, &ConversationsModel::failed, this, [this](const Error& error) {
    m_pages->showError(error.kind);
    Q_EMIT failed(error);
  });
}

void ConversationList::makePages() {
  m_list = makeRowList(u"conversations"_s, tr("Conversations"), this);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new ConversationRow(m_list));
  connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ConversationList::showRow);
  const ListPages::Text text = {{Icon::Chat, tr("No conversation was captured yet."), tr("Import a Chat…")},
                                {Icon::Filter, tr("No conversation matches these filters."), tr("Show Everything")},
                                tr("Conversations are not open to you. An administrator can grant it."),
                                tr("The conversations could not be read. Nothing was changed.")};
  m_pages = new ListPages(m_list, 66, text, this);
  connect(m_pages, &ListPages::emptyActionRequested, this, &ConversationList::importRequested);
  connect(m_pages, &ListPages::everythingRequested, m_filters, &ConversationFilters::clear);
  connect(m_pages, &ListPages::retryRequested, this, &ConversationList::refresh);
}

void ConversationList::refresh() {
  m_filters->refresh();
  m_model->refresh();
}

void ConversationList::open(ConversationId conversation) {
  m_open = conversation;
  showAnswer();
}

bool ConversationList::isSensitive(const ConversationId& conversation) const {
  return m_model->isSensitive(conversation);
}

void ConversationList::applyFilter() { m_model->setFilter(m_filters->filter()); }

void ConversationList::showAnswer() {
  const bool filtered = m_filters->isActive();
  m_header->setDetail(QLocale().toString(static_cast<qlonglong>(m_model->total())));
  m_pages->showRows(m_model->rowCount() > 0, filtered);
  if (m_model->rowCount() == 0 && m_open.isNull())
    Q_EMIT emptied(filtered);
  const int row = m_model->rowOf(m_open);
  if (row >= 0)
    m_list->setCurrentIndex(m_model->index(row));
  else if (!m_list->currentIndex().isValid() && !filtered && m_model->rowCount() > 0)
    m_list->setCurrentIndex(m_model->index(0));
}

void ConversationList::showRow(const QModelIndex& index) {
  if (!index.isValid() || m_model->summary(index.row()).conversation.id == m_open)
    return;
  m_open = m_model->summary(index.row()).conversation.id;
  Q_EMIT opened(m_model->summary(index.row()));
}

} // namespace muniment::ui
