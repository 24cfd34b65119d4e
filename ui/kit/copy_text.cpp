#include "ui/kit/copy_text.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kKdeHint = "x-kde-passwordManagerHint"_L1;
/// Tells our own copies from those of a password manager, which carry the other marks as well.
constexpr auto kOurs = "application/x-muniment-copy"_L1;

} // namespace

std::unique_ptr<QMimeData> privateText(const QString& text) {
  auto data = std::make_unique<QMimeData>();
  data->setText(text);
  // Windows reads a DWORD from the last two, where 0 says no; of the first one only the presence counts.
  for (const auto name : {"ExcludeClipboardContentFromMonitorProcessing"_L1, "CanIncludeInClipboardHistory"_L1,
                          "CanUploadToCloudClipboard"_L1})
    data->setData(name, QByteArray(4, '\0'));
  data->setData(kConcealedType, QByteArray());
  data->setData(kKdeHint, "secret"_ba);
  data->setData(kOurs, QByteArray());
  return data;
}

void copyText(const QString& text) { QGuiApplication::clipboard()->setMimeData(privateText(text).release()); }

void clearCopiedText() {
  QClipboard* clipboard = QGuiApplication::clipboard();
  const QMimeData* data = clipboard->mimeData();
  if (data && data->hasFormat(kOurs))
    clipboard->clear();
}

} // namespace muniment::ui
