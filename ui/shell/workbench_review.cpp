#include "ui/conversations/conversations_screen.h"
#include "ui/reviewing/review_screen.h"
#include "ui/shell/workbench.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void Workbench::connectReview() {
  connect(m_review, &ReviewScreen::failed, this, &Workbench::report);
  connect(m_review, &ReviewScreen::messageRequested, this, [this](MessageId message) {
    show(u"conversations"_s);
    m_conversations->showMessage(message);
  });
}

void Workbench::reviewConversation() {
  if (m_conversations->conversation().isNull())
    return show(u"conversations"_s);
  NewReviewSheet::Selection selection;
  selection.what.ranges = {{m_conversations->conversation()}};
  selection.name = m_conversations->title();
  show(u"review"_s);
  m_review->begin(std::move(selection));
}

} // namespace muniment::ui
