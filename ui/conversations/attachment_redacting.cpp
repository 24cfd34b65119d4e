#include "ui/conversations/attachment_redacting.h"

#include "ui/kit/scrim.h"
#include "ui/kit/toast.h"
#include "ui/preview/page_boxes.h"
#include "ui/preview/preview_dialog.h"
#include "ui/preview/preview_view.h"
#include "ui/redaction/redact_sheet.h"

namespace muniment::ui {
namespace {

constexpr int kStripHeight = 28;

} // namespace

AttachmentRedacting::AttachmentRedacting(RedactionDesk& desk, PreviewDialog& dialog)
    : QObject(&dialog), m_desk(&desk), m_dialog(&dialog) {
  PreviewView* view = dialog.view();
  view->setRedacting(true);
  connect(view, &PreviewView::redactRequested, this, &AttachmentRedacting::redact);
  connect(view, &PreviewView::fileOpened, this, &AttachmentRedacting::askBoxes);
}

void AttachmentRedacting::setMessage(const Message& message) {
  ++m_generation;
  m_message = message;
}

void AttachmentRedacting::askBoxes() {
  workspace::RedactionsOfMessages query;
  query.messages = {m_message.id};
  m_desk->ask(std::move(query))
      .then(this, [this, generation = m_generation](const Result<std::vector<Redaction>>& redactions) {
        if (generation == m_generation && redactions)
          showBoxes(*redactions);
      });
}

void AttachmentRedacting::showBoxes(const std::vector<Redaction>& redactions) {
  std::vector<PageBoxes::Box> boxes;
  for (const Redaction& redaction : redactions) {
    if (redaction.part == Redaction::Part::Page)
      boxes.push_back({redaction.page - 1, burnedBox(redaction.box), redaction.reason,
                       redaction.state == Redaction::State::SignedOff});
  }
  m_dialog->view()->canvas()->boxes()->setKnown(std::move(boxes));
}

void AttachmentRedacting::redact() {
  std::vector<workspace::ProposeRedactions::Wish> wishes;
  for (const PageBoxes::Box& drawn : m_dialog->view()->canvas()->boxes()->drawn()) {
    workspace::ProposeRedactions::Wish wish;
    wish.message = m_message.id;
    wish.part = Redaction::Part::Page;
    wish.page = drawn.page + 1;
    wish.box = drawn.box;
    wishes.push_back(wish);
  }
  if (wishes.empty())
    return;
  auto* sheet = new RedactSheet(*m_desk, m_message, std::move(wishes), m_dialog);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &RedactSheet::redacted, this, &AttachmentRedacting::tell);
  connect(sheet, &QDialog::finished, m_dialog, [this] { m_dialog->view()->setFocus(); });
  new Scrim(m_dialog, sheet);
  sheet->open();
}

void AttachmentRedacting::tell(int count, bool isSignedOff) {
  m_dialog->view()->canvas()->boxes()->setDrawing(false);
  new Toast(m_dialog, Icon::Stop,
            isSignedOff ? tr("%n box(es) redacted and signed off", nullptr, count)
                        : tr("%n box(es) redacted. Somebody has to sign it off.", nullptr, count),
            {}, kStripHeight);
  askBoxes();
  Q_EMIT changed();
}

} // namespace muniment::ui
