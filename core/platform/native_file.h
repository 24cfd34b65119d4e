#pragma once

#include <QtCore/QString>

#include <cstdint>

// The calls of the operating system behind LocalFileSystem. Each returns 0 or an errno.
namespace muniment::platform::native {

enum class Open { Read, New };

[[nodiscard]] int open(const QString& path, Open how, int& descriptor);
void close(int descriptor);
[[nodiscard]] int read(int descriptor, char* into, std::int64_t size, std::int64_t& done);
[[nodiscard]] int write(int descriptor, const char* bytes, std::int64_t size);
[[nodiscard]] int seek(int descriptor, std::int64_t position);
[[nodiscard]] int size(int descriptor, std::int64_t& bytes);
/// Bytes and length are on the medium afterwards.
[[nodiscard]] int flush(int descriptor);
[[nodiscard]] int makeDirectory(const QString& path);
[[nodiscard]] int replace(const QString& from, const QString& to);
[[nodiscard]] int remove(const QString& path);
/// Names made, renamed and removed in the folder are on the medium afterwards.
[[nodiscard]] int flushDirectory(const QString& path);
/// Opens or makes a file and locks it for this process alone; EWOULDBLOCK when another process has the lock. The
/// lock ends with the descriptor, so also with a crash.
[[nodiscard]] int openLocked(const QString& path, int& descriptor);
/// Replaces what the file holds.
[[nodiscard]] int overwrite(int descriptor, const QByteArray& bytes);

} // namespace muniment::platform::native
