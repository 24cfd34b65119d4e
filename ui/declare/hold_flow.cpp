#include "ui/declare/hold_flow.h"

#include "ui/declare/hold_sheet.h"
#include "ui/kit/scrim.h"
#include "ui/kit/toast.h"

namespace muniment::ui {

namespace {

constexpr int kAboveStrip = 28 + 16;

} // namespace

HoldFlow::HoldFlow(HoldQueries& queries, QWidget* window) : QObject(window), m_queries(&queries), m_window(window) {}

void HoldFlow::begin(const records::Selection& selection) {
  auto* sheet = new HoldSheet(*m_queries, selection, m_last, m_window);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &HoldSheet::held, this, [this](const HoldId& hold, const QString& code) {
    m_last = hold;
    new Toast(m_window, Icon::Padlock, tr("Held by %1").arg(code), {}, kAboveStrip);
    Q_EMIT changed();
  });
  new Scrim(m_window->window(), sheet);
  sheet->open();
}

} // namespace muniment::ui
