#include "tests/core/evidence/package_desk.h"

#include "core/workspace/conversations/transcript.h"
#include "tests/core/formats/archive/zip_maker.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>

namespace muniment::tests {

PackageDesk::PackageDesk(HttpTransport* transport) {
  m_base.setTransport(transport);
  m_opened = m_base.make();
  if (!m_opened)
    qFatal("cannot create");
  QStringList lines;
  for (int i = 0; i < 40; ++i) {
    const QString sender = i % 3 == 0 ? u"Ana Lima"_s : u"Tom Beck"_s;
    lines.append(sender + (i % 10 == 4 ? u": IMG-%1.jpg (file attached)"_s.arg(i)
                                       : u": delivery %1 of order PO-4711, 7.664 €"_s.arg(i)));
  }
  lines[6] = u"Tom Beck: مرحبا، الطلب 4711 جاهز 🚚"_s;
  lines[7] = u"Tom Beck: =cmd|' /C calc'!A0"_s;
  lines[8] = u"Tom Beck: þ and \u0014 and ® and <img src=file:///etc/passwd>"_s;
  std::map<QByteArray, QByteArray> files;
  for (const int i : {4, 14, 24})
    files.emplace("IMG-" + QByteArray::number(i) + ".jpg", QByteArray(5000 + i, static_cast<char>('a' + i)));
  const auto chat = import(u"chat.zip"_s, lines, files);
  if (!chat)
    qFatal("cannot import");
  m_chat = *chat;
}

Result<ConversationId> PackageDesk::import(const QString& name, const QStringList& lines,
                                           const std::map<QByteArray, QByteArray>& files) {
  QDateTime at(QDate(2026, 1, 13), QTime(8, 0), Qt::UTC);
  QString text;
  for (const QString& line : lines) {
    text += at.toString(u"dd/MM/yyyy, HH:mm") + u" - "_s + line + u'\n';
    at = at.addSecs(3600);
  }
  formats::archive::tests::ZipMaker zip;
  for (const auto& [file, bytes] : files)
    zip.file(file, bytes);
  zip.file("WhatsApp Chat with Tom Beck.txt", text.toUtf8());
  QFile file(m_base.path(name).value);
  if (!file.open(QIODevice::WriteOnly))
    return failure(ErrorKind::Failed, "file.failed"_L1);
  file.write(zip.bytes());
  file.close();
  MUNIMENT_TRY_LET(source, m_opened->inspect(m_base.path(name), {}, nullptr).result());
  MUNIMENT_TRY_LET(chats, m_opened->import(source, {}, nullptr).result());
  return chats.front().conversation;
}

std::vector<Message> PackageDesk::transcript() {
  const auto page = m_opened->ask(workspace::TranscriptPage{m_chat, 0, 10'000}).result();
  return page ? page->messages : std::vector<Message>();
}

workspace::FreezeProduction PackageDesk::whole(const QString& prefix) const {
  workspace::FreezeProduction command;
  command.selection.ranges = {{m_chat}};
  command.title = u"Order PO-4711"_s;
  command.batesPrefix = prefix;
  return command;
}

ProductionId PackageDesk::freeze(workspace::FreezeProduction command) {
  if (const QString done = run(std::move(command)); done != u"done"_s) {
    qWarning("%s", qUtf8Printable(done));
    return {};
  }
  return ProductionId::parse(m_last->outcome.text(u"production")).value_or(ProductionId());
}

Result<workspace::WrittenPackageReport> PackageDesk::write(const ProductionId& production,
                                                           evidence::PackageFormat format, const QString& folder,
                                                           evidence::PackageOptions options) {
  workspace::PackageWish wish;
  wish.production = production;
  wish.options = std::move(options);
  wish.options.format = format;
  wish.options.zone = u"Europe/Berlin"_s;
  wish.options.confidentiality = u"CONFIDENTIAL"_s;
  wish.folder = m_base.path(folder);
  wish.drawer = m_drawer;
  auto written = m_opened->writePackage(std::move(wish), nullptr).result();
  if (!written)
    qWarning("%s %s %s", qUtf8Printable(written.error().id), qUtf8Printable(written.error().arguments.join(u' ')),
             qUtf8Printable(written.error().detail));
  return written;
}

bool PackageDesk::redact(workspace::ProposeRedactions::Wish wish) {
  if (run(workspace::ProposeRedactions{{wish}, u"PII"_s}) != u"done"_s)
    return false;
  const Json::Array* made = m_last->outcome.at(u"redactions").array();
  const auto id = RedactionId::parse(made && !made->empty() ? *made->front().string() : QString());
  return id && run(workspace::SignOffRedactions{{*id}}) == u"done"_s;
}

std::map<QString, QByteArray> PackageDesk::filesOf(const QString& folder) const {
  std::map<QString, QByteArray> files;
  const QString root = m_base.path(folder).value;
  QDirIterator walk(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (walk.hasNext()) {
    QFile file(walk.next());
    if (file.open(QIODevice::ReadOnly))
      files.emplace(file.fileName().mid(root.size() + 1), file.readAll());
  }
  return files;
}

} // namespace muniment::tests
