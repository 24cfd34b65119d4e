#include "core/formats/whatsapp/crypt_header.h"

#include "core/formats/whatsapp/protobuf_reader.h"

namespace muniment::formats::whatsapp {
namespace {

using namespace Qt::StringLiterals;

constexpr int kIvSize = 16;
constexpr int kCrypt12Data = 67;

Failure notABackup() { return failure(ErrorKind::Usage, "crypt.not_a_backup"_L1); }

CryptHeader crypt12(QByteArrayView start) {
  CryptHeader header;
  header.format = CryptFormat::Crypt12;
  header.cipherVersion = start.first(2).toByteArray();
  header.keyVersion = start.sliced(2, 1).toByteArray();
  header.serverSalt = start.sliced(3, 32).toByteArray();
  header.googleIdSalt = start.sliced(35, 16).toByteArray();
  header.iv = start.sliced(51, kIvSize).toByteArray();
  header.dataStart = kCrypt12Data;
  return header;
}

bool readCipher14(QByteArrayView message, CryptHeader& into) {
  ProtobufReader reader(message);
  for (ProtobufField field; reader.next(field);) {
    if (field.number == 1)
      into.cipherVersion = field.bytes.toByteArray();
    else if (field.number == 2 && field.bytes.size() == 1)
      into.keyVersion = QByteArray(1, static_cast<char>(field.bytes[0] - '0'));
    else if (field.number == 3)
      into.serverSalt = field.bytes.toByteArray();
    else if (field.number == 4)
      into.googleIdSalt = field.bytes.toByteArray();
    else if (field.number == 5)
      into.iv = field.bytes.toByteArray();
  }
  return !reader.isDamaged() && into.serverSalt.size() == 32 && into.googleIdSalt.size() == 16;
}

bool readCipher15(QByteArrayView message, CryptHeader& into) {
  ProtobufReader reader(message);
  for (ProtobufField field; reader.next(field);)
    if (field.number == 1)
      into.iv = field.bytes.toByteArray();
  return !reader.isDamaged();
}

bool readInfo(QByteArrayView message, CryptHeader& into) {
  ProtobufReader reader(message);
  for (ProtobufField field; reader.next(field);) {
    if (field.number == 1)
      into.appVersion = QString::fromUtf8(field.bytes);
    else if (field.number == 3)
      into.phoneDigits = QString::fromUtf8(field.bytes);
  }
  return !reader.isDamaged();
}

bool readMessage(QByteArrayView message, CryptHeader& into) {
  ProtobufReader reader(message);
  bool isGood = true;
  bool hasCipher = false;
  for (ProtobufField field; isGood && reader.next(field);) {
    if (field.number == 2 || field.number == 3) {
      into.format = field.number == 2 ? CryptFormat::Crypt14 : CryptFormat::Crypt15;
      isGood = !hasCipher && (field.number == 2 ? readCipher14(field.bytes, into) : readCipher15(field.bytes, into));
      hasCipher = true;
    } else if (field.number == 4) {
      isGood = readInfo(field.bytes, into);
    }
  }
  return isGood && hasCipher && !reader.isDamaged() && into.iv.size() == kIvSize;
}

} // namespace

Result<CryptHeader> CryptHeader::parse(QByteArrayView start) {
  if (start.size() < 2)
    return notABackup();
  if (start[0] == '\0') {
    if (start[1] != '\x01' || start.size() < kCrypt12Data)
      return notABackup();
    return crypt12(start);
  }
  // The length is one plain byte; the byte 01 stands before the message where a table of features belongs to it.
  const qsizetype length = static_cast<unsigned char>(start[0]);
  const qsizetype from = start[1] == '\x01' ? 2 : 1;
  if (start.size() < from + length)
    return notABackup();
  CryptHeader header;
  if (!readMessage(start.sliced(from, length), header))
    return notABackup();
  header.dataStart = from + length;
  return header;
}

} // namespace muniment::formats::whatsapp
